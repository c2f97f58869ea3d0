import type { ProgrammeVerdict } from "@phocap/engine"
import type pg from "pg"
import type { Commune } from "../../platform/population/commune.ts"
import { AfterColumns } from "./after-columns.ts"
import type { Place } from "./database-register.ts"
import { judgeRecords } from "./judge-records.ts"
import { listedSchools } from "./listed-schools.ts"
import { stagedPayloads } from "./staged-payloads.ts"
import { unpackPerson, wholeFile } from "./staged-row.ts"

/** Verdicts now and as they would be with everything that a staged import would write. */
export async function judgeStaged(
  client: pg.ClientBase,
  place: Place,
  importId: string,
  { records, rules, ground, verdicts }: Commune,
): Promise<{ before: ProgrammeVerdict[]; after: ProgrammeVerdict[] }> {
  const schools = await listedSchools(client, place)
  for await (const payload of stagedPayloads(client, place, importId, `row_number = ${wholeFile}`)) {
    for (const school of payload.schools ?? []) schools.set(school.code, school)
  }
  const after = new AfterColumns()
  const written = stagedPayloads(client, place, importId, "action IN ('added', 'changed')")
  for await (const { person, changes = [] } of written) {
    if (person !== undefined) after.add(unpackPerson(person))
    for (const { entity, id, field, new: value } of changes)
      if (entity === "person") after.change(id, field, value)
  }
  const bench = { place, rules, area: ground.area, schools }
  return { before: [...verdicts], after: judgeRecords(after.build(records), bench) }
}
