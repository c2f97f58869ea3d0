import type { DossierReason } from "@phocap/contract"

/** A reason that keeps a part from being handed in. */
export const missing = (text: string, to: string | null = null): DossierReason => ({
  text,
  to,
  weight: "missing",
})

/** A reason to look at a part before it is signed. */
export const look = (text: string, to: string | null = null): DossierReason => ({ text, to, weight: "look" })
