import { type GroupReceipt, makeGroupReceipt, type Receipt } from "@phocap/engine"
import type { Context } from "../platform/http/context.ts"
import { communesOf, getUnit, type UnitAt } from "../platform/population/find-unit.ts"
import { judgeGroup } from "./aggregates.ts"
import { type CommuneSummary, communeSummary } from "./commune-summary.ts"
import { receiptOf } from "./get-law.ts"

/** Hashes of the receipts with which the rounds of communes were sealed, by code. */
async function sealedHashes(
  { database }: Context,
  province: string,
  year: number,
): Promise<ReadonlyMap<string, string>> {
  const { rows } = await database.pool.query<{ unit_code: string; hash: string }>(
    `SELECT s.unit_code, s.receipt->>'hash' AS hash FROM round_seal s JOIN round r
       ON r.province_code = s.province_code AND r.unit_code = s.unit_code AND r.year = s.round_year
     WHERE s.province_code = $1 AND s.round_year = $2 AND r.state = 'sealed' AND s.receipt IS NOT NULL`,
    [province, year],
  )
  return new Map(rows.map((row) => [row.unit_code, row.hash]))
}

/** The receipt of the verdicts of a district or province, from how its communes stand now. */
export async function groupReceiptOf(context: Context, unit: UnitAt, year: number): Promise<GroupReceipt> {
  const units = await communesOf(context.database, unit, year)
  const summaries: CommuneSummary[] = []
  for (const one of units) summaries.push(await communeSummary(context, one, year))
  const [sealed, judged, province] = await Promise.all([
    sealedHashes(context, unit.provinceCode, year),
    judgeGroup(context, unit, year, summaries),
    getUnit(context.database, unit.provinceCode, year),
  ])
  return makeGroupReceipt({
    pack: context.law.pack,
    unit: { province: province.name, code: unit.code, name: unit.name },
    year,
    date: context.law.forRound(year, {}).date,
    communes: units.map(({ code, name }) => ({ code, name, receipt: sealed.get(code) ?? null })),
    judged,
  })
}

/** The receipt of the verdicts of any unit; of a sealed commune the one that was made when it was sealed. */
export async function receiptOfUnit(
  context: Context,
  unit: UnitAt,
  year: number,
): Promise<Receipt | GroupReceipt> {
  if (unit.level !== 3) return groupReceiptOf(context, unit, year)
  return receiptOf(context, await context.populations.communeOf(unit, year))
}
