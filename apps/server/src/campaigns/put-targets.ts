import { putCampaignTargets } from "@phocap/contract"
import { type CampaignTarget, toNfc } from "@phocap/core"
import { operation } from "../platform/http/operation.ts"
import { writeBatchWhole } from "../platform/http/write-batch.ts"
import { type Change, fieldChanges, outsideRounds } from "../platform/ledger/index.ts"
import { getUnit } from "../platform/population/find-unit.ts"
import { campaignPage } from "./campaign-page.ts"
import { campaignChanged } from "./campaign-refusals.ts"
import { findTargets } from "./find-targets.ts"
import { targetId } from "./target-id.ts"

const numbers = ["sessions", "people", "visits"] as const

/** Says what the plan asks for in some hamlets; a number that was there and is left out is taken back. */
export const putCampaignTargetsOperation = operation(
  putCampaignTargets,
  async (context, { params, body }) => {
    const unit = await getUnit(context.database, params.unit, params.year)
    const { database } = context
    const found = await findTargets(database, unit.provinceCode, [unit.code], [params.year])
    const before = new Map(found.map(({ unit: _, ...one }) => [one.id, one]))
    const place = { provinceCode: unit.provinceCode, unitCode: unit.code, roundYear: outsideRounds }
    const wanted = new Map<string, CampaignTarget>()
    for (const hamlet of body.hamlets) {
      for (const one of body.wanted) {
        const audience = one.audience === null ? null : toNfc(one.audience.trim())
        const id = targetId(unit.provinceCode, unit.code, { year: params.year, hamlet, audience })
        wanted.set(id, { ...one, id, year: params.year, hamlet, audience })
      }
    }
    for (const [id, one] of before) {
      if (body.hamlets.includes(one.hamlet) && !wanted.has(id))
        wanted.set(id, { ...one, sessions: null, people: null, visits: null })
    }
    const changes = [...wanted.values()].flatMap((one) => targetChanges(before.get(one.id), one))
    if (changes.length > 0)
      await writeBatchWhole(context, place, "Đặt chỉ tiêu tuyên truyền", changes, campaignChanged())
    return campaignPage(context, unit, params.year)
  },
)

function targetChanges(before: CampaignTarget | undefined, value: CampaignTarget): Change[] {
  const { id } = value
  if (before === undefined) {
    const asked = numbers.some((field) => value[field] !== null)
    return asked ? [{ action: "create", entity: "campaignTarget", id, value }] : []
  }
  const { sessions, people, visits } = value
  return fieldChanges("campaignTarget", id, before, { sessions, people, visits })
}
