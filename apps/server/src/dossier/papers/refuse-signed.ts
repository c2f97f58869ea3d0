import { PhocapError } from "@phocap/core"
import type { StoredPaper } from "./paper-store.ts"

/** A signed paper does not change: it is opened again first, with a reason. Throws `paper.signed`. */
export function refuseSigned(stored: StoredPaper): void {
  if (stored.signed === null) return
  throw new PhocapError(
    "paper.signed",
    "Văn bản đã chốt để ký, không sửa được.",
    "Muốn sửa, mở lại văn bản và ghi lý do.",
    409,
  )
}
