import type { Overview } from "@phocap/contract"
import type { ProgrammeVerdict } from "@phocap/engine"
import { useText } from "../../platform/i18n/index.ts"
import { RoomLink } from "../../platform/router/index.ts"
import { CriterionLine } from "../criterion/criterion-line.tsx"
import { instrumentNumber, type Law } from "../law/use-law.ts"
import { articleRange } from "../words/article-range.ts"
import { useWords } from "../words/use-words.ts"
import { ConditionsLine } from "./conditions-line.tsx"
import { GapBoxes } from "./gap-boxes.tsx"
import styles from "./home.module.css"
import { LevelMark } from "./level-mark.tsx"
import { targetLevel } from "./target-level.ts"

/** One programme of a commune: level, the criteria of the level it works towards, what stands in between. */
export function ProgrammeRow(given: {
  readonly verdict: ProgrammeVerdict
  readonly overview: Overview
  readonly law: Law | undefined
}) {
  const t = useText("standards")
  const words = useWords()
  const { verdict, overview, law } = given
  const level = targetLevel(verdict)
  const articles = articleRange(verdict.levels.map((one) => one.article))
  return (
    <article className={styles.row}>
      <h2>
        <RoomLink to={`/dat-chuan?ct=${verdict.programme}`}>{words.programme(verdict.programme)}</RoomLink>
        <small>
          {[instrumentNumber(law, verdict.instrument), articles].filter((part) => part !== "").join(", ")}
        </small>
      </h2>
      <LevelMark verdict={verdict} levels={verdict.levels.length} />
      <div>
        {level === undefined && <p className="muted small">{t("home.noRules")}</p>}
        {level?.criteria.map((criterion) => (
          <CriterionLine key={criterion.id} criterion={criterion} programme={verdict.programme} />
        ))}
        {level !== undefined && <GapBoxes verdict={verdict} level={level} overview={overview} />}
        <ConditionsLine programme={verdict.programme} groups={overview.conditions[verdict.programme]} />
      </div>
    </article>
  )
}
