import { hash } from "./people/hash.ts"
import { commune, lastRound, newCommunes } from "./places.ts"

/** Children of preschool age by commune, roughly: what the money follows. */
const children: readonly number[] = [1060, 740, 560, 500]

/**
 * The lines of form MN-01-TC of a commune for the five years up to `year`, million đồng; a year's amounts are the same
 * in every round. Line 8 is 9 + 10 + 11 + 12, line 16 is 18 to 24, line 26 is 27 + 28 + 29 + 32, line 29 is 30 + 31,
 * line 33 is 34 to 38; 13 is a percentage and 14 million đồng a child and year. Line 17 is a heading.
 */
export function moneyValues(place: number, year: number): Record<string, number> {
  const values: Record<string, number> = {}
  for (let of = year - 4; of <= year; of++) {
    for (const [line, amount] of Object.entries(linesOf(place, of))) values[`${line}.${of}`] = amount
  }
  return values
}

/** Money is reported from the round in which NĐ 277/2025 asks for it, by the communes in being since then. */
export const firstMoneyRound = 2025

function linesOf(place: number, year: number): Record<string, number> {
  const heads = children[place] ?? 0
  const hardship = place === commune.hardship
  const since277 = year >= 2026
  const swing = (line: number) => 0.92 + hash(place * 100 + year, line) * 0.16
  const amount = (line: number, perChild: number) => Math.round(heads * perChild * swing(line))
  const growth = 1 + (year - (lastRound - 4)) * 0.06

  const line18 = amount(18, 0.35)
  const line19 = since277 && hardship ? amount(19, 0.15) : 0
  const line20 = since277 && hardship ? amount(20, 0.06) : 0
  const line21 = since277 ? amount(21, 0.12) : 0
  const line22 = since277 && hardship ? amount(22, 0.2) : 0
  const line23 = hardship ? amount(23, 0.12) : 0
  const line24 = place === commune.shortBySeven ? amount(24, 0.02) : 0
  const line27 = amount(27, hardship ? 0.9 : 0.09)
  const line28 = amount(28, year >= 2025 ? 0.7 : 0.2)
  const line30 = since277 ? 0 : amount(30, hardship ? 1.1 : 0.1)
  const line31 = since277 ? amount(31, hardship ? 2.4 : 0.2) : 0
  const line32 = amount(32, 0.03)
  const line34 = since277 ? amount(34, 0.09) : 0
  const line35 = since277 ? amount(35, 0.5) : 0
  const line36 = hardship ? amount(36, 0.22) : 0
  const line37 = place === commune.shortBySeven ? amount(37, 0.03) : 0
  const line38 = amount(38, 0.08)
  const line9 = amount(9, 14 * growth)
  const line10 = amount(10, year % 2 === 0 ? 3.1 : 1.2)
  const line11 = hardship ? amount(11, 2.2) : amount(11, 0.2)
  const line12 = amount(12, hardship ? 0.05 : 0.6)
  return {
    line8: line9 + line10 + line11 + line12,
    line9,
    line10,
    line11,
    line12,
    line13: Math.round((16 + 3 * hash(place * 100 + year, 13)) * 10) / 10,
    line14: Math.round((line9 / heads) * 10) / 10,
    line15: Math.round(line10 * 0.8),
    line16: line18 + line19 + line20 + line21 + line22 + line23 + line24,
    line18,
    line19,
    line20,
    line21,
    line22,
    line23,
    line24,
    line25: amount(25, 0.02),
    line26: line27 + line28 + line30 + line31 + line32,
    line27,
    line28,
    line29: line30 + line31,
    line30,
    line31,
    line32,
    line33: line34 + line35 + line36 + line37 + line38,
    line34,
    line35,
    line36,
    line37,
    line38,
  }
}

/** Communes that report money in a round: all but the one whose data is missing in the last. */
export function reportsMoney(place: number, year: number): boolean {
  return (
    year >= firstMoneyRound &&
    newCommunes[place] !== undefined &&
    !(place === commune.missingData && year === lastRound)
  )
}
