import { createHash } from "node:crypto"
import type { CampaignTarget } from "@phocap/core"

/** One id for one hamlet and audience of a year: two people who plan it at once write the same record, and one is told. */
export function targetId(
  provinceCode: string,
  unitCode: string,
  { year, hamlet, audience }: Pick<CampaignTarget, "year" | "hamlet" | "audience">,
): string {
  const key = JSON.stringify([provinceCode, unitCode, year, hamlet, audience])
  const hex = createHash("sha256").update(key).digest("hex")
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}
