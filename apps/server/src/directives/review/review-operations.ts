import { getReview, getReviewFile, putReview, type ReviewPage } from "@phocap/contract"
import { PhocapError, vietnamDay } from "@phocap/core"
import { writeAdministrativeDocx } from "@phocap/documents"
import { writeAudit } from "../../platform/auth/audit.ts"
import type { Context } from "../../platform/http/context.ts"
import { operation } from "../../platform/http/operation.ts"
import { sendFile } from "../../platform/http/send-file.ts"
import type { Change } from "../../platform/ledger/index.ts"
import { provinceName } from "../../platform/population/province-name.ts"
import { getOwnedDirective } from "../find-directive.ts"
import { mayEdit, requireDecider, sightOf } from "../visible-units.ts"
import { writeUnit } from "../write-unit.ts"
import { makeReview } from "./make-review.ts"
import { readBelow } from "./read-below.ts"
import { readFollowUp } from "./read-follow-up.ts"
import { reviewDocument } from "./review-document.ts"
import { tasksOn } from "./snapshot.ts"
import { readSpreading } from "./spreading/read-spreading.ts"

interface Place {
  readonly unit: string
  readonly year: number
  readonly id: string
}
type Period = Pick<ReviewPage, "kind" | "from" | "to">

async function reviewOf(context: Context, place: Place, { kind, from, to }: Period) {
  if (from > to) {
    throw new PhocapError("review.period", "Ngày đầu kỳ sau ngày cuối kỳ.", "Chọn lại kỳ báo cáo.", 422)
  }
  const { database } = context
  const sight = await sightOf(database, place.unit, place.year)
  const { provinceCode } = sight.unit
  const { directive, unitCode } = await getOwnedDirective(database, sight, place.id)
  const owner = { unitCode, directiveId: directive.id, issuedOn: directive.issuedOn }
  const [tasks, below, follow, spreading, kept] = await Promise.all([
    tasksOn(database, provinceCode, directive.id, to),
    kind === "urging" ? readBelow(database, sight, directive.id, to) : [],
    readFollowUp(database, provinceCode, owner, { from, to }),
    kind === "urging" ? null : readSpreading(database, unitCode, { from, to }),
    database.query
      .selectFrom("directive_review")
      .select(["id", "narrative"])
      .where("province_code", "=", provinceCode)
      .where("unit_code", "=", unitCode)
      .where("directive_id", "=", directive.id)
      .where("kind", "=", kind)
      .where("from", "=", from)
      .where("to", "=", to)
      .executeTakeFirst(),
  ])
  const words = kept?.narrative ?? {}
  const review = makeReview({ kind, from, to }, { directive, tasks, below, follow, spreading, words })
  return { review, directive, provinceCode, unitCode, kept: kept ?? null, sight }
}

export const getReviewOperation = operation(getReview, (context, { params, query }) =>
  reviewPage(context, params, query),
)

async function reviewPage(context: Context, place: Place, period: Period): Promise<ReviewPage> {
  const { review, sight, unitCode } = await reviewOf(context, place, period)
  return { ...review, edits: await mayEdit(context, sight, unitCode, place.year) }
}

export const putReviewOperation = operation(putReview, async (context, { params, body }) => {
  const { words, ...period } = body
  const { kept, provinceCode, unitCode, directive, sight } = await reviewOf(context, params, period)
  await requireDecider(context.database, sight, unitCode, vietnamDay(context.now()))
  const id = kept?.id ?? context.newId()
  const changes: Change[] =
    kept === null
      ? [
          {
            action: "create",
            entity: "directiveReview",
            id,
            value: { id, directiveId: directive.id, ...period, narrative: words },
          },
        ]
      : Object.entries(words)
          .filter(([key, text]) => text !== (kept.narrative[key] ?? ""))
          .map(
            ([key, text]): Change => ({
              action: "set",
              entity: "directiveReview",
              id,
              field: `narrative.${key}`,
              old: kept.narrative[key] ?? null,
              new: text,
            }),
          )
  if (changes.length > 0) await writeUnit(context, { provinceCode, unitCode }, "Sửa lời văn báo cáo", changes)
  return reviewPage(context, params, period)
})

const fileNames = {
  interim: "bao-cao-so-ket",
  final: "bao-cao-tong-ket",
  urging: "danh-sach-don-doc",
} as const

export const getReviewFileOperation = operation(getReviewFile, async (context, input) => {
  const { params, query, reply } = input
  const { review, directive, unitCode, provinceCode } = await reviewOf(context, params, query)
  const { rows } = await context.database.pool.query<{ name: string; level: number }>(
    `SELECT name, level FROM unit WHERE province_code = $1 AND code = $2 AND valid_from <= $3
      ORDER BY valid_from DESC LIMIT 1`,
    [provinceCode, unitCode, directive.issuedOn ?? query.to],
  )
  const unit = rows[0]
  const province = await provinceName(context.database, provinceCode)
  const place = (unit?.name ?? "").replace(/^(?:Tỉnh|Thành phố|Thị xã|Huyện|Quận|Phường|Xã|Đặc khu) /u, "")
  const above = unit === undefined || unit.level === 1 ? "" : province
  const superior =
    above === ""
      ? ""
      : directive.style === "party"
        ? `ĐẢNG BỘ ${above.toUpperCase()}`
        : `ỦY BAN NHÂN DÂN ${above.toUpperCase()}`
  const committee = above.startsWith("Thành phố") ? "Thành ủy" : "Tỉnh ủy"
  const reportsTo =
    above === ""
      ? ""
      : directive.style === "party"
        ? `Ban Thường vụ ${committee} (để báo cáo)`
        : `Ủy ban nhân dân ${above.replace(/^\p{Lu}/u, (letter) => letter.toLowerCase())} (để báo cáo)`
  const bytes = await writeAdministrativeDocx(
    reviewDocument(review, directive, { place, superior, reportsTo }),
  )
  await writeAudit(context, {
    kind: "export",
    place: input.place,
    subject: `Báo cáo theo dõi văn bản ${directive.number}`,
    purpose: "Theo dõi nhiệm vụ được giao",
  })
  return sendFile(reply, `${fileNames[query.kind]}-${query.to}.docx`, bytes)
})
