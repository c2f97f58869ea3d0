import type { Overview } from "@phocap/contract"
import { useText } from "../../platform/i18n/index.ts"
import { useUnitRound } from "../../platform/shell/index.ts"
import { Sheet } from "../../platform/ui/index.ts"
import type { Law } from "../law/use-law.ts"
import { daysLate, isDue, useDeadlineWords } from "./deadlines.ts"
import styles from "./home.module.css"

/** The dates that the law sets for the round; days late only while the round is still being worked on. */
export function DeadlinesSheet(given: {
  readonly overview: Overview
  readonly law: Law | undefined
  readonly today: string
}) {
  const t = useText("standards")
  const { unit, year } = useUnitRound()
  const dateWords = useDeadlineWords(given.law)
  const isOpen = unit.rounds.some((round) => round.year === year && round.state === "open")
  return (
    <Sheet heading={t("home.deadlines")} className={styles.side}>
      {given.overview.deadlines.length === 0 && <p className="muted">{t("home.noDeadlines")}</p>}
      <ul>
        {given.overview.deadlines.map((deadline) => {
          const late = isOpen && isDue(deadline, given.law) ? daysLate(deadline.date, given.today) : 0
          return (
            <li key={deadline.label} title={deadline.article}>
              <span>{deadline.label}</span>
              <span data-late={late > 0} title={dateWords(deadline)}>
                {late > 0 ? t("home.late", { n: late }) : dateWords(deadline)}
              </span>
            </li>
          )
        })}
      </ul>
    </Sheet>
  )
}
