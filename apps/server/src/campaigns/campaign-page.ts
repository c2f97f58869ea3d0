import type { CampaignPage } from "@phocap/contract"
import { groupBy } from "@phocap/core"
import { may } from "../platform/auth/authorise.ts"
import type { Context } from "../platform/http/context.ts"
import type { UnitAt } from "../platform/population/find-unit.ts"
import { unitsWithin } from "../platform/population/units-within.ts"
import { readCover } from "./read-cover.ts"

/** Whom the plan asks to be told, and by what means; others may be typed. */
const audiences = ["Cán bộ, đảng viên", "Cha mẹ học sinh", "Học sinh", "Người chưa biết chữ", "Nhân dân"]
const channels = ["Loa truyền thanh", "Họp thôn, tổ", "Mạng xã hội", "Báo, đài", "Tờ rơi, pa-nô"]

/**
 * What was done from 1 October of the year before, when the work for a round begins, to the end of the year; and how the
 * year from January to December stands against its plan.
 * @param time - what is listed instead, whatever the year
 */
export async function campaignPage(
  context: Context,
  unit: UnitAt,
  year: number,
  time: { readonly from?: string | undefined; readonly to?: string | undefined } = {},
): Promise<CampaignPage> {
  const { database, actor } = context
  const { query } = database
  const { provinceCode, code } = unit
  const { codes } = await unitsWithin(database, unit, year)
  const [rows, photos, { hamlets, below, total }] = await Promise.all([
    query
      .selectFrom("campaign_item")
      .select([
        "id",
        "unit_code as unit",
        "directive_id as directiveId",
        "kind",
        "on",
        "title",
        "hamlet",
        "audience",
      ])
      .select(["channel", "reached", "speaker", "link", "state", "note"])
      .where("province_code", "=", provinceCode)
      .where("unit_code", "in", [...codes])
      .where("on", ">=", time.from ?? `${year - 1}-10-01`)
      .where("on", "<=", time.to ?? `${year}-12-31`)
      .orderBy("on", "desc")
      .orderBy("id", "desc")
      .execute(),
    query
      .selectFrom("campaign_photo")
      .select(["id", "item_id as itemId", "sha256", "name", "alt"])
      .where("province_code", "=", provinceCode)
      .where("unit_code", "in", [...codes])
      .orderBy("id")
      .execute(),
    readCover(database, unit, year, { from: `${year}-01-01`, to: `${year}-12-31` }),
  ])
  const pictures = groupBy(photos, (photo) => photo.itemId)
  const used = rows.flatMap(({ audience }) => (audience === null ? [] : [audience]))
  return {
    items: rows.map((item) => ({ ...item, photos: pictures.get(item.id) ?? [] })),
    audiences: [...new Set([...audiences, ...used, ...Object.keys(total.audiences)])],
    channels,
    cover: [...hamlets],
    below: [...below],
    plans: may(actor, "edit-directives", { provinceCode, unitCode: code, year }),
  }
}
