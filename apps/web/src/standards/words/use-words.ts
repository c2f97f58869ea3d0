import type { Programme } from "@phocap/engine"
import { useText } from "../../platform/i18n/index.ts"
import { formatNumber } from "../../platform/ui/index.ts"

/** Programmes, levels and counts of people in words. */
export function useWords() {
  const t = useText("standards")
  return {
    programme: (programme: Programme) => t(`words.programme.${programme}`),
    /** "phổ cập trung học cơ sở mức độ 3" */
    goal: (programme: Programme, level: number, graded: boolean) => {
      const goal = t(`words.goal.${programme}`)
      return graded ? t("words.atLevel", { goal, n: level }) : goal
    },
    level: (n: number) => t("words.level", { n }),
    /** "7 em"; grown learners are "người". */
    people: (programme: Programme, n: number) =>
      t(programme === "literacy" ? "words.persons" : "words.children", { n: formatNumber(n) }),
    /** "dư 9 em", "thiếu 7 em", "vừa đủ" */
    margin: (margin: number, people: string) =>
      margin === 0 ? t("words.exact") : t(margin < 0 ? "words.lacking" : "words.spare", { n: people }),
    state: (state: "met" | "unmet" | "unknown" | "nobody") => t(`words.state.${state}`),
    condition: (group: "staff" | "facilities") => t(`words.condition.${group}`),
  }
}
