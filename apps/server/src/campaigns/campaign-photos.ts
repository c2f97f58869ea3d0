import { addCampaignPhoto, getCampaignPhoto, photoLimits, removeCampaignPhoto } from "@phocap/contract"
import { type CampaignPhoto, PhocapError } from "@phocap/core"
import { writeAudit } from "../platform/auth/audit.ts"
import type { Database, Transaction } from "../platform/database/index.ts"
import { dropPhotoFile, findKeptFile, hashOf, keepFile } from "../platform/http/kept-file.ts"
import { operation } from "../platform/http/operation.ts"
import { sendFile } from "../platform/http/send-file.ts"
import { type FileLimit, takeFile } from "../platform/http/take-file.ts"
import { writeInTurn } from "../platform/http/write-batch.ts"
import { type Change, outsideRounds } from "../platform/ledger/index.ts"
import { getUnit, type UnitAt } from "../platform/population/find-unit.ts"
import { unitsWithin } from "../platform/population/units-within.ts"
import { campaignPage } from "./campaign-page.ts"
import { campaignChanged, itemMissing } from "./campaign-refusals.ts"
import { photoType } from "./photo-type.ts"

const limit: FileLimit = {
  megabytes: photoLimits.megabytes,
  remedy: "Giảm cỡ ảnh (chiều dài khoảng 1.600 điểm là đủ) rồi gửi lại.",
}

/** Puts a photograph to what the unit did. Throws `campaign.missing`, `photo.many`, `photo.type`, `photo.alt`, `upload.size`. */
export const addCampaignPhotoOperation = operation(addCampaignPhoto, async (context, { params, request }) => {
  const { database } = context
  const unit = await getUnit(database, params.unit, params.year)
  await requireItem(database, unit, params.id)
  const file = await takeFile(request, limit)
  const type = photoType(file.bytes)
  if (type === null)
    throw new PhocapError("photo.type", "Tệp này không phải ảnh.", "Gửi ảnh JPG, PNG hoặc WebP.", 422)
  const alt = (file.texts.alt ?? "").trim().slice(0, 300)
  if (alt === "") throw new PhocapError("photo.alt", "Ảnh chưa có lời tả.", "Ghi ngắn gọn ảnh chụp gì.", 422)
  const owner = { provinceCode: unit.provinceCode, unitCode: unit.code }
  const name = `${file.name.replace(/\.[^.]*$/, "") || "anh"}.${type}`
  const sha256 = hashOf(file.bytes)
  const value: CampaignPhoto = { id: context.newId(), itemId: params.id, sha256, name, alt }
  const add = async (tx: Transaction): Promise<Change[]> => {
    const photos = await photosOf(tx, unit, [unit.code], params.id)
    if (photos.length >= photoLimits.count) throw tooMany()
    await keepFile(tx, context, owner, file)
    return [{ action: "create", entity: "campaignPhoto", id: value.id, value }]
  }
  const place = { ...owner, roundYear: outsideRounds }
  await writeInTurn(context, place, "Thêm ảnh hoạt động tuyên truyền", add, campaignChanged())
  return campaignPage(context, unit, params.year)
})

/** A photograph of the unit or of one below it. Whoever looks at it stands in the log. */
export const getCampaignPhotoOperation = operation(
  getCampaignPhoto,
  async (context, { params, place, reply }) => {
    const { database } = context
    const unit = await getUnit(database, params.unit, params.year)
    const { codes } = await unitsWithin(database, unit, params.year)
    const photos = await photosOf(database, unit, codes, params.id)
    const photo = photos.find((one) => one.id === params.photo)
    if (photo === undefined) throw photoMissing()
    const owner = { provinceCode: unit.provinceCode, unitCode: photo.unitCode }
    const content = await findKeptFile(database, owner, photo.sha256)
    if (content === undefined) throw photoMissing()
    await writeAudit(context, {
      kind: "export",
      place,
      subject: `Ảnh tuyên truyền ${photo.name}`,
      purpose: "Xem kết quả tuyên truyền",
    })
    return sendFile(reply, photo.name, content)
  },
)

/** Takes a photograph off and its bytes with it; the history tells that it was there, its name and its hash. */
export const removeCampaignPhotoOperation = operation(removeCampaignPhoto, async (context, { params }) => {
  const unit = await getUnit(context.database, params.unit, params.year)
  const owner = { provinceCode: unit.provinceCode, unitCode: unit.code }
  const takeOff = async (tx: Transaction): Promise<Change[]> => {
    const photos = await photosOf(tx, unit, [unit.code], params.id)
    const found = photos.find((one) => one.id === params.photo)
    if (found === undefined) throw photoMissing()
    const { unitCode: _, ...old } = found
    await dropPhotoFile(tx, owner, old)
    return [{ action: "remove", entity: "campaignPhoto", id: old.id, old }]
  }
  const place = { ...owner, roundYear: outsideRounds }
  await writeInTurn(context, place, "Gỡ ảnh hoạt động tuyên truyền", takeOff, campaignChanged())
  return campaignPage(context, unit, params.year)
})

async function requireItem({ query }: Database, unit: UnitAt, id: string): Promise<void> {
  const row = await query
    .selectFrom("campaign_item")
    .select("id")
    .where("province_code", "=", unit.provinceCode)
    .where("unit_code", "=", unit.code)
    .where("id", "=", id)
    .executeTakeFirst()
  if (row === undefined) throw itemMissing()
}

function photosOf(
  { query }: Pick<Database, "query">,
  unit: UnitAt,
  codes: readonly string[],
  itemId: string,
): Promise<(CampaignPhoto & { unitCode: string })[]> {
  return query
    .selectFrom("campaign_photo")
    .select(["id", "item_id as itemId", "sha256", "name", "alt", "unit_code as unitCode"])
    .where("province_code", "=", unit.provinceCode)
    .where("unit_code", "in", [...codes])
    .where("item_id", "=", itemId)
    .orderBy("id")
    .execute()
}

function tooMany(): PhocapError {
  return new PhocapError(
    "photo.many",
    `Mỗi hoạt động giữ tối đa ${photoLimits.count} ảnh.`,
    "Gỡ bớt ảnh cũ rồi thêm ảnh mới.",
    409,
  )
}

function photoMissing(): PhocapError {
  return new PhocapError("photo.missing", "Không còn ảnh này.", "Tải lại trang.", 404)
}
