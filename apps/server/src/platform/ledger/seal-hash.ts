import { canonicalJson, type Json } from "./canonical-json.ts"
import { chainStart, link } from "./chain.ts"

/** A seal as it lies in `round_seal`. */
export interface SealRow {
  readonly settings: Json
  readonly document: string | null
  readonly schools: Json
  readonly receipt: Json
  readonly records: string | null
  readonly proof: Json
}

export const sealColumns = "settings, document, schools, receipt, records, proof"

/** One hash over everything that a seal holds: what the batch that sealed the round says in the chain. */
export function sealHash(seal: SealRow): string {
  const { settings, document, schools, receipt, records, proof } = seal
  return link(chainStart, canonicalJson({ settings, document, schools, receipt, records, proof }))
}
