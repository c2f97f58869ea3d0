import type { RoundDeadline } from "@phocap/contract"
import { useText } from "../../platform/i18n/index.ts"
import { Chip, type ChipState, formatDate, Sheet } from "../../platform/ui/index.ts"
import styles from "./round.module.css"

const looks: Readonly<Record<Exclude<RoundDeadline["state"], "known">, ChipState>> = {
  met: "met",
  late: "unknown",
  overdue: "unmet",
  due: "check",
}

/** The dates that the law sets, and how the round stands to each. */
export function Deadlines({ deadlines }: { readonly deadlines: readonly RoundDeadline[] }) {
  const t = useText("survey")
  const words = ({ state, days }: RoundDeadline) =>
    state === "due" && days === 0 ? t("round.deadlines.today") : t(`round.deadlines.${state}`, { n: days })
  return (
    <Sheet heading={t("round.deadlines.title")}>
      <ul className={styles.dates}>
        {deadlines.map((one) => (
          <li key={one.id}>
            <span>
              {one.title}
              <small>
                {one.article}
                {isUnsure(one.confidence) && `, ${t("round.check")}`}
              </small>
            </span>
            <span>
              {one.before
                ? t("round.deadlines.before", { date: formatDate(one.date) })
                : formatDate(one.date)}
              {one.state !== "known" && <Chip state={looks[one.state]}>{words(one)}</Chip>}
            </span>
          </li>
        ))}
      </ul>
    </Sheet>
  )
}

/** What was not read in the instrument itself. */
export function isUnsure(confidence: RoundDeadline["confidence"]): boolean {
  return confidence !== "Q" && confidence !== "P"
}
