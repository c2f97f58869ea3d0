import type { Overview } from "@phocap/contract"
import type { LevelVerdict, ProgrammeVerdict, Standard } from "@phocap/engine"
import { useText } from "../../platform/i18n/index.ts"
import { RoomLink } from "../../platform/router/index.ts"
import { Chip } from "../../platform/ui/index.ts"
import { useWords } from "../words/use-words.ts"
import { CriteriaTable } from "./criteria-table.tsx"
import styles from "./detail.module.css"
import { GapGroups } from "./gap-groups.tsx"

/** One level in full: what it needs first, every criterion, who is not counted. */
export function LevelSection(given: {
  readonly verdict: ProgrammeVerdict
  readonly level: LevelVerdict
  readonly standard: Standard | undefined
  readonly overview: Overview
  readonly open: boolean
}) {
  const t = useText("standards")
  const words = useWords()
  const { verdict, level, overview } = given
  const notes = new Map(
    given.standard?.levels
      .find((one) => one.level === level.level)
      ?.criteria.map((one) => [one.id, one.note] as const),
  )
  return (
    <details className={styles.level} open={given.open}>
      <summary>
        <h3>{verdict.graded ? t("detail.level", { n: level.level }) : t("detail.single")}</h3>
        <span className="muted small">{level.article}</span>
        <Chip state={level.state} />
        {level.needsCheck && <Chip state="check" />}
      </summary>
      {(level.requires.length > 0 || level.level > 1) && (
        <div className={styles.requires}>
          {level.level > 1 && <span>{t("detail.belowChain", { n: level.level })} </span>}
          {level.requires.length > 0 && (
            <>
              <b>{t("detail.requires")}:</b>
              <ul>
                {level.requires.map((one) => (
                  <li key={`${one.programme} ${one.level}`}>
                    <RoomLink to={`/dat-chuan?ct=${one.programme}`}>
                      {words.goal(one.programme, one.level, true)}
                    </RoomLink>{" "}
                    <Chip state={one.state} />
                  </li>
                ))}
              </ul>
            </>
          )}
        </div>
      )}
      <CriteriaTable level={level} programme={verdict.programme} notes={notes} />
      <GapGroups level={level} programme={verdict.programme} overview={overview} />
    </details>
  )
}
