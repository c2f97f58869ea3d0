import { endArea } from "@phocap/contract"
import { PhocapError, vietnamDay } from "@phocap/core"
import { operation } from "../../platform/http/operation.ts"
import { fieldChanges } from "../../platform/ledger/index.ts"
import { getOwnedDirective } from "../find-directive.ts"
import { requireDecider, sightOf } from "../visible-units.ts"
import { writeUnit } from "../write-unit.ts"
import { followUpOf } from "./follow-up-page.ts"

/** Ends the assignment of a member to a locality. Throws `area.missing`, `area.input`. */
export const endAreaOperation = operation(endArea, async (context, { params, body }) => {
  const { database } = context
  const sight = await sightOf(database, params.unit, params.year)
  const { provinceCode } = sight.unit
  const owned = await getOwnedDirective(database, sight, params.id)
  await requireDecider(database, sight, owned.unitCode, vietnamDay(context.now()))
  const { areas } = await followUpOf(context, sight, owned, params.year)
  const area = areas.find((one) => one.id === params.area)
  if (area === undefined)
    throw new PhocapError("area.missing", "Không còn phân công này.", "Tải lại trang.", 404)
  if (body.to < area.from) {
    throw new PhocapError("area.input", "Có ô nhập chưa đúng.", "Xem từng ô được đánh dấu.", 422, {
      to: "Ngày thôi phụ trách trước ngày phân công.",
    })
  }
  const changes = fieldChanges("areaAssignment", area.id, area, { to: body.to })
  const owner = { provinceCode, unitCode: owned.unitCode }
  if (changes.length > 0) await writeUnit(context, owner, "Thôi phân công phụ trách địa bàn", changes)
  return followUpOf(context, sight, owned, params.year)
})
