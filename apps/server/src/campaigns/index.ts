import type { Operation } from "../platform/http/operation.ts"
import { getCampaignOperation, putCampaignItemOperation } from "./campaign-operations.ts"
import {
  addCampaignPhotoOperation,
  getCampaignPhotoOperation,
  removeCampaignPhotoOperation,
} from "./campaign-photos.ts"
import { putCampaignTargetsOperation } from "./put-targets.ts"

/** Spreading the word: sessions, media, home visits, material, and models worth copying; what the plan asks for. */
export const operations: readonly Operation[] = [
  getCampaignOperation,
  putCampaignItemOperation,
  putCampaignTargetsOperation,
  addCampaignPhotoOperation,
  getCampaignPhotoOperation,
  removeCampaignPhotoOperation,
]

export { addReached } from "./place-cover.ts"
export { readCover, type UnitReach } from "./read-cover.ts"
export { readTallies, type Tally } from "./read-tallies.ts"
export { targetId } from "./target-id.ts"
