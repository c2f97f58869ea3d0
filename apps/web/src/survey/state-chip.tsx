import type { ImportSummary } from "@phocap/contract"
import { useText } from "../platform/i18n/index.ts"
import { Chip, type ChipState } from "../platform/ui/index.ts"

const looks: Readonly<Record<ImportSummary["state"], ChipState>> = {
  staged: "unknown",
  accepted: "met",
  undone: "check",
  discarded: "check",
}

/** Where a workbook stands on its way into the register. */
export function StateChip({ state }: { readonly state: ImportSummary["state"] }) {
  const t = useText("survey")
  return <Chip state={looks[state]}>{t(`state.${state}`)}</Chip>
}
