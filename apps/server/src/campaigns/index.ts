import type { Operation } from "../platform/http/operation.ts"
import { getCampaignOperation, putCampaignItemOperation } from "./campaign-operations.ts"

/** Spreading the word: sessions, media, home visits, material, and models worth copying. */
export const operations: readonly Operation[] = [getCampaignOperation, putCampaignItemOperation]
