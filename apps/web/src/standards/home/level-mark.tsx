import type { ProgrammeVerdict } from "@phocap/engine"
import { useText } from "../../platform/i18n/index.ts"
import { Chip, Pips } from "../../platform/ui/index.ts"
import { useWords } from "../words/use-words.ts"
import styles from "./home.module.css"

/** The level reached in words and strokes, or met or not; that data or the text of the law is missing. */
export function LevelMark(given: {
  readonly verdict: Pick<ProgrammeVerdict, "reached" | "state" | "graded" | "needsCheck">
  readonly levels: number
}) {
  const t = useText("standards")
  const words = useWords()
  const { verdict, levels } = given
  const none = verdict.reached === 0
  return (
    <div className={styles.level}>
      {none && <Chip state={verdict.state === "unknown" ? "unknown" : "unmet"} />}
      {!none && !verdict.graded && <Chip state="met" />}
      {!none && verdict.graded && words.level(verdict.reached)}
      {verdict.graded && levels > 0 && <Pips reached={verdict.reached} of={levels} />}
      {verdict.needsCheck && (
        <span title={t("home.checkWhy")}>
          <Chip state="check">{t("home.check")}</Chip>
        </span>
      )}
    </div>
  )
}
