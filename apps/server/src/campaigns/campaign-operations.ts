import { getCampaign, putCampaignItem } from "@phocap/contract"
import type { CampaignItem } from "@phocap/core"
import { operation } from "../platform/http/operation.ts"
import { writeBatchWhole } from "../platform/http/write-batch.ts"
import { type Change, fieldChanges, outsideRounds } from "../platform/ledger/index.ts"
import { getUnit } from "../platform/population/find-unit.ts"
import { campaignPage } from "./campaign-page.ts"
import { campaignChanged, itemMissing } from "./campaign-refusals.ts"

export const getCampaignOperation = operation(getCampaign, async (context, { params, query }) =>
  campaignPage(context, await getUnit(context.database, params.unit, params.year), params.year, query),
)

/** Adds an item under the id that the caller made, or changes the one that bears it. */
export const putCampaignItemOperation = operation(putCampaignItem, async (context, { params, body }) => {
  const unit = await getUnit(context.database, params.unit, params.year)
  const page = await campaignPage(context, unit, params.year)
  const before = page.items.find((item) => item.id === params.id)
  if (before !== undefined && before.unit !== unit.code) throw itemMissing()
  const value: CampaignItem = { ...body, id: params.id }
  const changes: Change[] =
    before === undefined
      ? [{ action: "create", entity: "campaignItem", id: value.id, value }]
      : fieldChanges("campaignItem", value.id, before, body)
  if (changes.length > 0) {
    const place = { provinceCode: unit.provinceCode, unitCode: unit.code, roundYear: outsideRounds }
    await writeBatchWhole(context, place, "Ghi hoạt động tuyên truyền", changes, campaignChanged())
  }
  return campaignPage(context, unit, params.year)
})
