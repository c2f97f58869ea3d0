import { readCover, readTallies, type Tally, type UnitReach } from "../../../campaigns/index.ts"
import type { Database } from "../../../platform/database/index.ts"
import { findUnit, type UnitAt } from "../../../platform/population/find-unit.ts"

/** What was done in a period to spread the word, and how it stands against the plan from the start of its first year. */
export interface Spreading {
  readonly unit: UnitAt
  /** 1 January of the year in which the period begins: plans ask of whole years. */
  readonly since: string
  readonly period: readonly Tally[]
  readonly reach: UnitReach
  /** Items in the media by channel, of the period. */
  readonly channels: readonly { readonly channel: string | null; readonly items: number }[]
  /** Models worth copying, of the period. */
  readonly models: readonly {
    readonly title: string
    readonly state: string | null
    readonly note: string | null
  }[]
}

/** Null where the unit was not there. */
export async function readSpreading(
  database: Database,
  unitCode: string,
  { from, to }: { readonly from: string; readonly to: string },
): Promise<Spreading | null> {
  const round = Number(to.slice(0, 4))
  const unit = await findUnit(database, unitCode, round)
  if (unit === null) return null
  const since = `${from.slice(0, 4)}-01-01`
  const reach = await readCover(database, unit, round, { from: since, to })
  const values = [unit.provinceCode, reach.codes, from, to]
  const [period, channels, models] = await Promise.all([
    readTallies(database, unit.provinceCode, reach.codes, { from, to }),
    database.pool.query<Spreading["channels"][number]>(
      `SELECT channel, count(*)::int AS items FROM campaign_item
        WHERE province_code = $1 AND unit_code = ANY($2) AND "on" BETWEEN $3 AND $4 AND kind = 'media'
        GROUP BY channel ORDER BY items DESC, channel`,
      values,
    ),
    database.pool.query<Spreading["models"][number]>(
      `SELECT title, state, note FROM campaign_item
        WHERE province_code = $1 AND unit_code = ANY($2) AND "on" BETWEEN $3 AND $4 AND kind = 'model'
        ORDER BY "on", id LIMIT 50`,
      values,
    ),
  ])
  return { unit, since, period, reach, channels: channels.rows, models: models.rows }
}
