import { type CampaignPage, getCampaign, type HamletCover, putCampaignItem } from "@phocap/contract"
import { type CampaignItem, compareVietnamese } from "@phocap/core"
import type { Context } from "../platform/http/context.ts"
import { operation } from "../platform/http/operation.ts"
import { writeBatch } from "../platform/http/write-batch.ts"
import { type Change, type Json, outsideRounds } from "../platform/ledger/index.ts"
import { communesOf, getUnit, type UnitAt } from "../platform/population/find-unit.ts"

/** Whom the plan asks to be told, and by what means; others may be typed. */
const audiences = ["Cán bộ, đảng viên", "Cha mẹ học sinh", "Học sinh", "Người chưa biết chữ", "Nhân dân"]
const channels = ["Loa truyền thanh", "Họp thôn, tổ", "Mạng xã hội", "Báo, đài", "Tờ rơi, pa-nô"]

/** What was done from 1 October of the year before to 30 September, as the round runs, and since. */
async function pageOf({ database }: Context, unit: UnitAt, year: number): Promise<CampaignPage> {
  const units = (await communesOf(database, unit, year)).map((one) => one.code)
  const codes = [...new Set([unit.code, ...units])]
  const [items, hamlets] = await Promise.all([
    database.query
      .selectFrom("campaign_item")
      .select([
        "id",
        "directive_id as directiveId",
        "kind",
        "on",
        "title",
        "hamlet",
        "audience",
        "channel",
        "reached",
        "speaker",
        "link",
        "state",
        "note",
      ])
      .where("province_code", "=", unit.provinceCode)
      .where("unit_code", "in", codes)
      .where("on", ">=", `${year - 1}-10-01`)
      .where("on", "<=", `${year}-12-31`)
      .orderBy("on", "desc")
      .execute(),
    unit.level === 3
      ? database.query
          .selectFrom("household")
          .select((eb) => ["hamlet", eb.fn.countAll<string>().as("households")])
          .where("province_code", "=", unit.provinceCode)
          .where("unit_code", "=", unit.code)
          .where("round_year", "=", year)
          .where("hamlet", "is not", null)
          .groupBy("hamlet")
          .execute()
      : [],
  ])
  const used = items.flatMap((item) => (item.audience === null ? [] : [item.audience]))
  return {
    items,
    audiences: [...new Set([...audiences, ...used])],
    channels,
    cover: hamlets
      .map((row) => coverOf(row.hamlet ?? "", Number(row.households), items))
      .sort((a, b) => compareVietnamese(a.hamlet, b.hamlet)),
  }
}

/** How a hamlet was reached. A session without a hamlet was for the whole unit and counts in none of them. */
function coverOf(hamlet: string, households: number, items: readonly CampaignItem[]): HamletCover {
  const here = items.filter((item) => item.hamlet === hamlet)
  const reached: Record<string, { sessions: number; people: number }> = {}
  for (const item of here) {
    if (item.kind !== "session" || item.audience === null) continue
    const one = reached[item.audience] ?? { sessions: 0, people: 0 }
    reached[item.audience] = { sessions: one.sessions + 1, people: one.people + (item.reached ?? 0) }
  }
  const visits = here
    .filter((item) => item.kind === "homeVisit")
    .reduce((sum, item) => sum + (item.reached ?? 0), 0)
  return { hamlet, households, audiences: reached, visits }
}

export const getCampaignOperation = operation(getCampaign, async (context, { params }) =>
  pageOf(context, await getUnit(context.database, params.unit, params.year), params.year),
)

/** Adds an item under the id that the caller made, or changes the one that bears it. */
export const putCampaignItemOperation = operation(putCampaignItem, async (context, { params, body }) => {
  const { database } = context
  const unit = await getUnit(database, params.unit, params.year)
  const page = await pageOf(context, unit, params.year)
  const before = page.items.find((item) => item.id === params.id)
  const value: CampaignItem = { ...body, id: params.id }
  const changes: Change[] =
    before === undefined
      ? [{ action: "create", entity: "campaignItem", id: value.id, value }]
      : (Object.keys(body) as (keyof typeof body)[])
          .filter((field) => body[field] !== before[field])
          .map(
            (field): Change => ({
              action: "set",
              entity: "campaignItem",
              id: value.id,
              field,
              old: before[field] as Json,
              new: body[field] as Json,
            }),
          )
  if (changes.length > 0) {
    const place = { provinceCode: unit.provinceCode, unitCode: unit.code, roundYear: outsideRounds }
    await writeBatch(context, place, "Ghi hoạt động tuyên truyền", changes)
  }
  return pageOf(context, unit, params.year)
})
