import { getHouseholdAsOf } from "@phocap/contract"
import { householdFromColumns } from "@phocap/core"
import { operation } from "../../platform/http/operation.ts"
import { everInHousehold, readAsOf } from "../../platform/ledger/index.ts"
import { scopeOf } from "../scope-of.ts"
import { endOfDay } from "./end-of-day.ts"

/** A household and who was in it at the end of a day, drawn from the ledger. */
export const getHouseholdAsOfOperation = operation(
  getHouseholdAsOf,
  async ({ database }, { params, query: { on } }) => {
    const scope = await scopeOf(database, params)
    const place = { provinceCode: scope.provinceCode, unitCode: scope.unitCode, roundYear: scope.year }
    const before = endOfDay(on)
    const candidates = await everInHousehold(database, place, params.id)
    const [past, people, now] = await Promise.all([
      readAsOf(database, place, "household", [params.id], before),
      readAsOf(database, place, "person", candidates, before),
      database.query
        .selectFrom("household")
        .selectAll()
        .where("province_code", "=", scope.provinceCode)
        .where("unit_code", "=", scope.unitCode)
        .where("round_year", "=", scope.year)
        .where("id", "=", params.id)
        .executeTakeFirst(),
    ])
    return {
      past: past.get(params.id) ?? null,
      now: now === undefined ? null : householdFromColumns({ ...now }),
      members: [...people.values()]
        .filter((person) => person.householdId === params.id)
        .sort((a, b) => (a.ordinal ?? 99) - (b.ordinal ?? 99) || a.birthYear - b.birthYear)
        .map(({ id, familyName, givenName, birthYear, relation }) => ({
          id,
          fullName: `${familyName} ${givenName}`.trim(),
          birthYear,
          relation,
        })),
    }
  },
)
