import { useText } from "../../platform/i18n/index.ts"
import { periodText } from "./period.ts"

/** Says a period: "từ 15/05/2014", "15/05/2014 – 30/06/2025". */
export function usePeriod(): (period: { readonly from: string; readonly to: string | null }) => string {
  const t = useText("standards")
  return (period) =>
    periodText(period, {
      from: (date) => t("law.from", { date }),
      fromTo: (from, to) => t("law.fromTo", { from, to }),
    })
}
