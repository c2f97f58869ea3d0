import { School } from "@phocap/core"
import type { MinistryWorkbook } from "@phocap/documents"
import type pg from "pg"
import type { Place } from "./database-register.ts"
import { listedSchools } from "./listed-schools.ts"

/** Since when a school is taken to exist of which only a workbook tells: before every round of the product. */
const firstRound = 2014

interface KnownSchools {
  /** Every school by code, those of the file too. */
  readonly all: ReadonlyMap<string, School>
  /** Those that only the file's sheet MaTruong knows. */
  readonly brought: ReadonlyMap<string, School>
}

/** The list of schools, with those that the workbook brings along. A code used in two provinces is the own one. */
export async function knownSchools(
  client: pg.ClientBase,
  place: Place,
  communeName: string,
  workbook: Pick<MinistryWorkbook, "schools" | "info">,
): Promise<KnownSchools> {
  const all = await listedSchools(client, place)
  const local = new Set(workbook.info?.localSchools)
  const brought = new Map<string, School>()
  for (const { code, name, levels, system, unitName } of workbook.schools) {
    if (all.has(code) || brought.has(code)) continue
    const here = local.has(code) || unitName === communeName
    const school = School.safeParse({
      provinceCode: place.provinceCode,
      code,
      name,
      levels,
      system,
      unitCode: here ? place.unitCode : null,
      ownership: 1,
      independent: false,
      firstRound,
      lastRound: null,
    })
    if (school.success) brought.set(code, school.data)
  }
  return { all: new Map([...all, ...brought]), brought }
}
