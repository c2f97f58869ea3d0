import { getPersonAsOf } from "@phocap/contract"
import { personFromColumns } from "@phocap/core"
import { operation } from "../../platform/http/operation.ts"
import { readAsOf } from "../../platform/ledger/index.ts"
import { scopeOf } from "../scope-of.ts"
import { endOfDay } from "./end-of-day.ts"

/** A person's record as the register had it at the end of a day, drawn from the ledger, beside what it says now. */
export const getPersonAsOfOperation = operation(
  getPersonAsOf,
  async ({ database }, { params, query: { on } }) => {
    const scope = await scopeOf(database, params)
    const place = { provinceCode: scope.provinceCode, unitCode: scope.unitCode, roundYear: scope.year }
    const [past, now] = await Promise.all([
      readAsOf(database, place, "person", [params.id], endOfDay(on)),
      database.query
        .selectFrom("person_record")
        .selectAll()
        .where("province_code", "=", scope.provinceCode)
        .where("unit_code", "=", scope.unitCode)
        .where("round_year", "=", scope.year)
        .where("id", "=", params.id)
        .executeTakeFirst(),
    ])
    return {
      past: past.get(params.id) ?? null,
      now: now === undefined ? null : personFromColumns({ ...now }),
    }
  },
)
