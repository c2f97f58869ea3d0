import { getLaw } from "@phocap/contract"
import type { LawPack } from "@phocap/engine"
import { useRoute } from "../../platform/api/index.ts"

export type Law = Omit<LawPack, "forms">

/** The legal corpus. It changes only with a new version of the product, so one reading serves a visit. */
export function useLaw() {
  return useRoute(getLaw, {}, { freshFor: 3_600_000 })
}

/** How screens cite an instrument: "Nghị định 20/2014"; its id while the corpus is on its way. */
export function instrumentName(law: Law | undefined, id: string): string {
  return law?.instruments.find((one) => one.id === id)?.shortName ?? id.toUpperCase()
}

/** The shorter number: "NĐ 20/2014". */
export function instrumentNumber(law: Law | undefined, id: string): string {
  const number = law?.instruments.find((one) => one.id === id)?.number ?? id.toUpperCase()
  return number.replace(/^(\S+ \d+\/\d{4})\/.*$/, "$1")
}
