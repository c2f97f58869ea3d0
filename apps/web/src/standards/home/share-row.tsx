import type { AggregateVerdict } from "@phocap/engine"
import { useText } from "../../platform/i18n/index.ts"
import { Bar, formatNumber, formatPercent, formatThreshold } from "../../platform/ui/index.ts"
import line from "../criterion/criterion-line.module.css"
import { instrumentNumber, type Law } from "../law/use-law.ts"
import { articleRange } from "../words/article-range.ts"
import { useWords } from "../words/use-words.ts"
import styles from "./home.module.css"
import { LevelMark } from "./level-mark.tsx"

/** One programme above communes: the share of them at each level against the share that the law asks for. */
export function ShareRow(given: { readonly verdict: AggregateVerdict; readonly law: Law | undefined }) {
  const t = useText("standards")
  const words = useWords()
  const { verdict, law } = given
  const articles = articleRange(verdict.levels.map((one) => one.article))
  const open = Math.max(0, ...verdict.levels.flatMap((level) => level.shares.map((share) => share.open)))
  return (
    <article className={styles.row}>
      <h2>
        {words.programme(verdict.programme)}
        <small>
          {[instrumentNumber(law, verdict.instrument), articles].filter((part) => part !== "").join(", ")}
        </small>
      </h2>
      <LevelMark verdict={verdict} levels={verdict.levels.length} />
      <div>
        {verdict.levels.flatMap((level) =>
          level.shares.map((share) => {
            const among = t(`home.group.among.${share.among}`)
            const units = (n: number) => t("home.group.units", { n: formatNumber(n) })
            return (
              <div className={line.line} key={`${level.level} ${share.among}`}>
                <span>
                  {verdict.graded
                    ? t("home.group.share", { among, n: level.level })
                    : t("home.group.shareUngraded", { among })}
                </span>
                <Bar
                  value={(share.reached / Math.max(1, share.of)) * 100}
                  threshold={share.atLeast}
                  short={share.state === "unmet"}
                  unknown={(share.open / Math.max(1, share.of)) * 100}
                />
                <span
                  className={line.percent}
                  title={`${share.reached}/${share.of}, ≥ ${formatThreshold(share.atLeast)}`}
                >
                  {formatPercent(share.reached, share.of, share.atLeast)}
                </span>
                <span className={line.margin} data-state={share.state}>
                  {words.margin(share.margin, units(Math.abs(share.margin)))}
                </span>
              </div>
            )
          }),
        )}
        {open > 0 && (
          <div className={styles.boxes}>
            <p className={styles.box} data-state="unknown">
              {t("home.group.open", { n: formatNumber(open) })}
            </p>
          </div>
        )}
      </div>
    </article>
  )
}
