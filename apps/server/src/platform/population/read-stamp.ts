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
  sealed_choices: LawChoices | null
  sealed_document: string | null
  has_seal: boolean
  restored: string | null
}

/**
 * One look at everything that figures of a round depend on. A round without a row is open and empty; of a sealed one all
 * of it is as it stood when it was sealed.
 */
export async function readStamp(
  database: Database,
  unit: UnitAt,
  year: number,
): Promise<{ stamp: RoundStamp; choices: LawChoices; document: string | null }> {
  const { rows } = await database.pool.query<StampRow>(
    `SELECT r.state, r.data_version, l.version AS school_version, s.value->'choices' AS choices, d.document,
       k.settings->'choices' AS sealed_choices, k.document AS sealed_document, k.province_code IS NOT NULL AS has_seal,
       (SELECT max(at) FROM restoration) AS restored
     FROM (SELECT 1) one
     LEFT JOIN round r ON r.province_code = $1 AND r.unit_code = $2 AND r.year = $3
     LEFT JOIN round_seal k ON k.province_code = $1 AND k.unit_code = $2 AND k.round_year = $3 AND r.state = 'sealed'
     LEFT JOIN school_list l ON l.province_code = $1
     LEFT JOIN setting s ON s.province_code = $1 AND s.unit_code = $2 AND s.key = 'unit'
     LEFT JOIN unit_designation d ON d.province_code = $1 AND d.unit_code = $2 AND d.kind = 'hardship'
       AND d.valid_from <= $4 AND (d.valid_to IS NULL OR d.valid_to > $4)
     LIMIT 1`,
    [unit.provinceCode, unit.code, year, referenceDate(year)],
  )
  const row = rows[0]
  const isSealed = row?.has_seal === true
  const choices = (isSealed ? row.sealed_choices : row?.choices) ?? {}
  const document = (isSealed ? row.sealed_document : row?.document) ?? null
  const state = row?.state ?? "open"
  const dataVersion = Number(row?.data_version ?? 0)
  const schools = isSealed ? "sealed" : (row?.school_version ?? 0)
  const key = JSON.stringify([
    state,
    dataVersion,
    schools,
    Object.entries(choices).sort(),
    document,
    row?.restored ?? null,
  ])
  return { stamp: { state, dataVersion, key }, choices, document }
}
