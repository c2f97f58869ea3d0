import { type CalendarEntry, roundDate } from "@phocap/engine"
import { type Say, useText } from "../../platform/i18n/index.ts"
import { RoomLink } from "../../platform/router/index.ts"
import { useUnitRound } from "../../platform/shell/index.ts"
import { formatDate, Scroll } from "../../platform/ui/index.ts"
import { ConfidenceMark } from "./confidence-mark.tsx"
import styles from "./law.module.css"
import { instrumentName, type Law } from "./use-law.ts"

function whenWords(entry: CalendarEntry, year: number, t: Say): string {
  const { when } = entry
  if ("on" in when) return formatDate(roundDate(when.on, year))
  if ("before" in when) return t("law.before", { date: formatDate(roundDate(when.before, year)) })
  if ("from" in when) {
    return t("law.between", {
      from: formatDate(roundDate(when.from, year)),
      to: formatDate(roundDate(when.through, year)),
    })
  }
  return t("law.workingDays", { n: when.workingDays, event: when.after })
}

/** The dates of the round: what the law sets, and what is custom. */
export function CalendarTable(given: { readonly entries: readonly CalendarEntry[]; readonly law: Law }) {
  const t = useText("standards")
  const { year } = useUnitRound()
  return (
    <Scroll label={t("law.deadline")}>
      <table className={`plain ${styles.wide}`}>
        <thead>
          <tr>
            <th scope="col">{t("law.deadline")}</th>
            <th scope="col">{t("law.when")}</th>
            <th scope="col">{t("law.who")}</th>
            <th scope="col">{t("law.article")}</th>
            <th scope="col">{t("law.sure")}</th>
          </tr>
        </thead>
        <tbody>
          {given.entries.map((entry) => (
            <tr key={entry.id}>
              <td>
                {entry.title}
                {entry.note !== undefined && <small className={styles.small}>{entry.note}</small>}
              </td>
              <td>{whenWords(entry, year, t)}</td>
              <td>{t(`law.unit.${entry.who}`)}</td>
              <td>
                {entry.instrument === null ? (
                  t("law.practice")
                ) : (
                  <RoomLink to={`/luat?vb=${entry.instrument}`}>
                    {instrumentName(given.law, entry.instrument)}
                  </RoomLink>
                )}
                {entry.article !== null && `, ${entry.article}`}
              </td>
              <td>
                <ConfidenceMark confidence={entry.confidence} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  )
}
