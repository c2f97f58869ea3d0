import { referenceDate } from "@phocap/core"
import type { LawChoices } from "@phocap/engine"
import type { Database } from "../database/index.ts"
import type { RoundStamp } from "./commune.ts"
import type { UnitAt } from "./find-unit.ts"

interface StampRow {
  state: RoundStamp["state"] | null
  data_version: number | null
  school_version: number | null
  choices: LawChoices | null
  document: string | null
}

/** One look at everything that figures of a round depend on. A round without a row is open and empty. */
export async function readStamp(
  database: Database,
  unit: UnitAt,
  year: number,
): Promise<{ stamp: RoundStamp; choices: LawChoices; document: string | null }> {
  const { rows } = await database.pool.query<StampRow>(
    `SELECT r.state, r.data_version, l.version AS school_version, s.value->'choices' AS choices, d.document
     FROM (SELECT 1) one
     LEFT JOIN round r ON r.province_code = $1 AND r.unit_code = $2 AND r.year = $3
     LEFT JOIN school_list l ON l.province_code = $1
     LEFT JOIN setting s ON s.province_code = $1 AND s.unit_code = $2 AND s.key = 'unit'
     LEFT JOIN unit_designation d ON d.province_code = $1 AND d.unit_code = $2 AND d.kind = 'hardship'
       AND d.valid_from <= $4 AND (d.valid_to IS NULL OR d.valid_to > $4)
     LIMIT 1`,
    [unit.provinceCode, unit.code, year, referenceDate(year)],
  )
  const row = rows[0]
  const choices = row?.choices ?? {}
  const dataVersion = Number(row?.data_version ?? 0)
  const key = JSON.stringify([
    dataVersion,
    row?.school_version ?? 0,
    Object.entries(choices).sort(),
    row?.document,
  ])
  return {
    stamp: { state: row?.state ?? "open", dataVersion, key },
    choices,
    document: row?.document ?? null,
  }
}
