import type { UnitEntry } from "@phocap/contract"
import { compareVietnamese, groupBy } from "@phocap/core"
import type { Database } from "../platform/database/index.ts"
import type { BareUnit } from "./access-of.ts"

type RoundState = UnitEntry["rounds"][number]["state"]

interface Row {
  province_code: string
  code: string
  level: number
  kind: string
  name: string
  parent_code: string | null
  valid_from: string
  valid_to: string | null
  /** The round's own unit: itself for a commune, a commune below for a district or province. */
  unit_code: string
  year: number
  state: RoundState
  data_version: number
}

/** Every round with its unit, and with the units above it on the round's reference date. */
const heldRounds = `WITH RECURSIVE held AS (
  SELECT u.province_code, u.code, u.level, u.kind, u.name, u.parent_code, u.valid_from, u.valid_to,
    r.unit_code, r.year, r.state, r.data_version
  FROM round r
  JOIN unit u ON u.province_code = r.province_code AND u.code = r.unit_code
    AND u.valid_from <= make_date(r.year, 9, 30) AND (u.valid_to IS NULL OR u.valid_to > make_date(r.year, 9, 30))
  UNION ALL
  SELECT u.province_code, u.code, u.level, u.kind, u.name, u.parent_code, u.valid_from, u.valid_to,
    h.unit_code, h.year, h.state, h.data_version
  FROM held h
  JOIN unit u ON u.province_code = h.province_code AND u.code = h.parent_code AND u.level < h.level
    AND u.valid_from <= make_date(h.year, 9, 30) AND (u.valid_to IS NULL OR u.valid_to > make_date(h.year, 9, 30))
) SELECT * FROM held`

/** How many people each round had at a data version: counting is slow, and most rounds no longer change. */
const counted = new WeakMap<Database["pool"], Map<string, { version: number; people: number }>>()

async function countPeople({ pool }: Database, rows: readonly Row[]): Promise<Map<string, number>> {
  const known = counted.get(pool) ?? new Map<string, { version: number; people: number }>()
  counted.set(pool, known)
  const name = (row: Pick<Row, "province_code" | "unit_code" | "year">) =>
    `${row.province_code} ${row.unit_code} ${row.year}`
  const stale = rows.filter((row) => known.get(name(row))?.version !== row.data_version)
  if (stale.length > 0) {
    const { rows: counts } = await pool.query<{ people: number }>(
      `SELECT (SELECT count(*) FROM person_record p WHERE p.province_code = s.province_code
         AND p.unit_code = s.unit_code AND p.round_year = s.year) AS people
       FROM unnest($1::text[], $2::text[], $3::smallint[]) WITH ORDINALITY AS s (province_code, unit_code, year, at)
       ORDER BY s.at`,
      [
        stale.map((row) => row.province_code),
        stale.map((row) => row.unit_code),
        stale.map((row) => row.year),
      ],
    )
    stale.forEach((row, i) => {
      known.set(name(row), { version: row.data_version, people: counts[i]?.people ?? 0 })
    })
  }
  return new Map(rows.map((row) => [name(row), known.get(name(row))?.people ?? 0]))
}

/** A unit above is as far as the least advanced of its communes. */
function together(states: readonly RoundState[]): RoundState {
  if (states.includes("open")) return "open"
  return states.includes("submitted") ? "submitted" : "sealed"
}

function roundsOf(rows: readonly Row[], people: ReadonlyMap<string, number>): BareUnit["rounds"] {
  const years = [...new Set(rows.map((row) => row.year))].sort((a, b) => b - a)
  return years.map((year) => {
    const held = rows.filter((row) => row.year === year)
    const sizes = held.map((row) => people.get(`${row.province_code} ${row.unit_code} ${year}`) ?? 0)
    return { year, state: together(held.map((row) => row.state)), people: sizes.reduce((a, b) => a + b, 0) }
  })
}

/** Every unit that has a round, or stands above one that has; provinces first, then by name, the living before the gone. */
export async function unitsWithRounds(database: Database): Promise<BareUnit[]> {
  const { rows } = await database.pool.query<Row>(heldRounds)
  const people = await countPeople(
    database,
    rows.filter((row) => row.code === row.unit_code),
  )
  const units = groupBy(rows, (row) => `${row.province_code} ${row.code} ${row.valid_from}`)
  const [hardship, successors] = await Promise.all([readHardship(database), readSuccessors(database)])
  return [...units.values()]
    .flatMap(([first, ...rest]) => (first === undefined ? [] : [{ first, held: [first, ...rest] }]))
    .map(({ first, held }) => ({
      provinceCode: first.province_code,
      code: first.code,
      kind: first.kind,
      name: first.name,
      level: first.level,
      parentCode: first.parent_code,
      validFrom: first.valid_from,
      validTo: first.valid_to,
      hardship: hardship
        .filter((one) => one.province_code === first.province_code && one.unit_code === first.code)
        .filter((one) => lifeMeets(first, one))
        .map((one) => ({ from: one.valid_from, to: one.valid_to, document: one.document })),
      successors: successors
        .filter((one) => one.province_code === first.province_code && one.from_code === first.code)
        .filter((one) => one.on_date === first.valid_to)
        .map((one) => one.to_code),
      rounds: roundsOf(held, people),
    }))
    .sort(
      (a, b) =>
        a.level - b.level ||
        Number(a.validTo !== null) - Number(b.validTo !== null) ||
        compareVietnamese(a.name, b.name),
    )
}

interface Life {
  readonly valid_from: string
  readonly valid_to: string | null
}

const lifeMeets = (a: Life, b: Life) =>
  (b.valid_to === null || a.valid_from < b.valid_to) && (a.valid_to === null || b.valid_from < a.valid_to)

async function readHardship({ query }: Database) {
  return query
    .selectFrom("unit_designation")
    .selectAll()
    .where("kind", "=", "hardship")
    .orderBy("valid_from")
    .execute()
}

async function readSuccessors({ pool }: Database) {
  const { rows } = await pool.query<{
    province_code: string
    from_code: string
    to_code: string
    on_date: string
  }>(
    `SELECT DISTINCT s.province_code, s.from_code, s.to_code, s.on_date FROM unit_successor s
     JOIN round r ON r.province_code = s.province_code AND r.unit_code = s.from_code
     ORDER BY s.to_code`,
  )
  return rows
}
