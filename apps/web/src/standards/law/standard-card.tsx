import type { Standard } from "@phocap/engine"
import { useText } from "../../platform/i18n/index.ts"
import { RoomLink } from "../../platform/router/index.ts"
import { formatThreshold, Scroll, Sheet } from "../../platform/ui/index.ts"
import { useWords } from "../words/use-words.ts"
import { ConfidenceMark } from "./confidence-mark.tsx"
import styles from "./law.module.css"
import { readableNote } from "./readable-note.ts"
import { instrumentName, type Law } from "./use-law.ts"
import { usePeriod } from "./use-period.ts"

/** One rule set in full: levels, criteria, thresholds for both kinds of commune, article, certainty. */
export function StandardCard({ standard, law }: { readonly standard: Standard; readonly law: Law }) {
  const t = useText("standards")
  const words = useWords()
  const period = usePeriod()
  return (
    <Sheet heading={standard.title} id={standard.id} className={styles.card}>
      <p className={styles.source}>
        <RoomLink to={`/luat?vb=${standard.instrument}`}>{instrumentName(law, standard.instrument)}</RoomLink>
        {", "}
        {period(standard.inForce)}
      </p>
      {standard.note !== undefined && <p className={styles.note}>{readableNote(law, standard.note)}</p>}
      {standard.levels.map((level) => (
        <Scroll key={level.level} label={level.article}>
          <h3>
            {standard.graded && `${t("law.level", { n: level.level })}, `}
            {level.article}
            {level.requires.length > 0 && (
              <small>
                {t("law.needs", {
                  list: level.requires.map((one) => words.goal(one.programme, one.level, true)).join(", "),
                })}
              </small>
            )}
          </h3>
          <table className={`plain ${styles.criteria}`}>
            <thead>
              <tr>
                <th scope="col">{t("law.criterion")}</th>
                <th scope="col" className="num">
                  {t("law.normal")}
                </th>
                <th scope="col" className="num">
                  {t("law.hardship")}
                </th>
                <th scope="col">{t("law.article")}</th>
                <th scope="col">{t("law.sure")}</th>
              </tr>
            </thead>
            <tbody>
              {level.criteria.map((criterion) => (
                <tr key={criterion.id}>
                  <td>
                    {typeof criterion.label === "string" ? criterion.label : criterion.label.normal}
                    {typeof criterion.label !== "string" && (
                      <small className={styles.small}>
                        {t("law.hardship")}: {criterion.label.hardship}
                      </small>
                    )}
                    {criterion.note !== undefined && (
                      <small className={styles.small}>{readableNote(law, criterion.note)}</small>
                    )}
                  </td>
                  <td className="num">{formatThreshold(criterion.atLeast.normal)}</td>
                  <td className="num">{formatThreshold(criterion.atLeast.hardship)}</td>
                  <td>
                    {criterion.article}
                    {criterion.instrument !== undefined && (
                      <>
                        {", "}
                        <RoomLink to={`/luat?vb=${criterion.instrument}`}>
                          {instrumentName(law, criterion.instrument)}
                        </RoomLink>
                      </>
                    )}
                  </td>
                  <td>
                    <ConfidenceMark confidence={criterion.confidence} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </Scroll>
      ))}
    </Sheet>
  )
}
