import type { CampaignPage } from "@phocap/contract"
import { compareVietnamese, groupBy } from "@phocap/core"
import { may } from "../platform/auth/authorise.ts"
import type { Context } from "../platform/http/context.ts"
import { communesOf, type UnitAt } from "../platform/population/find-unit.ts"
import { findTargets } from "./find-targets.ts"
import { hamletCover } from "./hamlet-cover.ts"

/** Whom the plan asks to be told, and by what means; others may be typed. */
const audiences = ["Cán bộ, đảng viên", "Cha mẹ học sinh", "Học sinh", "Người chưa biết chữ", "Nhân dân"]
const channels = ["Loa truyền thanh", "Họp thôn, tổ", "Mạng xã hội", "Báo, đài", "Tờ rơi, pa-nô"]

/** What was done from 1 October of the year before to 30 September, as the round runs, and since. */
export async function campaignPage(context: Context, unit: UnitAt, year: number): Promise<CampaignPage> {
  const { database, actor } = context
  const { query } = database
  const { provinceCode, code } = unit
  const units = (await communesOf(database, unit, year)).map((one) => one.code)
  const codes = [...new Set([code, ...units])]
  const [rows, photos, households, targets] = await Promise.all([
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
      .where("unit_code", "in", codes)
      .where("on", ">=", `${year - 1}-10-01`)
      .where("on", "<=", `${year}-12-31`)
      .orderBy("on", "desc")
      .orderBy("id", "desc")
      .execute(),
    query
      .selectFrom("campaign_photo")
      .select(["id", "item_id as itemId", "sha256", "name", "alt"])
      .where("province_code", "=", provinceCode)
      .where("unit_code", "in", codes)
      .orderBy("id")
      .execute(),
    unit.level === 3
      ? query
          .selectFrom("household")
          .select((eb) => ["hamlet", eb.fn.countAll<string>().as("households")])
          .where("province_code", "=", provinceCode)
          .where("unit_code", "=", code)
          .where("round_year", "=", year)
          .where("hamlet", "is not", null)
          .groupBy("hamlet")
          .execute()
      : [],
    findTargets(database, unit, year),
  ])
  const pictures = groupBy(photos, (photo) => photo.itemId)
  const items = rows.map((item) => ({ ...item, photos: pictures.get(item.id) ?? [] }))
  const used = [...items, ...targets].flatMap(({ audience }) => (audience === null ? [] : [audience]))
  const whole = hamletCover(null, 0, items, targets)
  const hamlets = households
    .map((row) => hamletCover(row.hamlet ?? "", Number(row.households), items, targets))
    .sort((a, b) => compareVietnamese(a.hamlet ?? "", b.hamlet ?? ""))
  return {
    items,
    audiences: [...new Set([...audiences, ...used])],
    channels,
    cover: unit.level === 3 ? [...hamlets, whole] : [],
    plans: may(actor, "edit-directives", { provinceCode, unitCode: code, year }),
  }
}
