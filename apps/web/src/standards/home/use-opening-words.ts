import { useText } from "../../platform/i18n/index.ts"
import { formatNumber } from "../../platform/ui/index.ts"
import { useWords } from "../words/use-words.ts"
import type { Opening } from "./opening.ts"

/** The opening as a sentence. */
export function useOpeningWords(year: number): (opening: Opening) => string {
  const t = useText("standards")
  const words = useWords()
  return (opening) => {
    switch (opening.kind) {
      case "empty":
        return t("home.opening.empty", { year })
      case "all":
        return t("home.opening.all", { n: opening.programmes })
    }
    const goal = words.goal(opening.programme, opening.level, opening.graded)
    switch (opening.kind) {
      case "short":
        return t(opening.least ? "home.opening.shortLeast" : "home.opening.short", {
          people: words.people(opening.programme, opening.people),
          goal,
        })
      case "below":
        return t("home.opening.below", { goal })
      case "waits":
        return t("home.opening.waits", {
          goal,
          on: words.goal(opening.on.programme, opening.on.level, opening.on.graded),
        })
      case "unknown":
        return opening.people === null
          ? t("home.opening.unknown", { goal })
          : t("home.opening.unknownPeople", {
              goal,
              people: words.people(opening.programme, opening.people),
            })
      case "unitsShort":
        return t("home.opening.unitsShort", { units: formatNumber(opening.units), goal })
    }
  }
}
