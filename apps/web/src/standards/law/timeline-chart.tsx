import { useText } from "../../platform/i18n/index.ts"
import { RoomLink } from "../../platform/router/index.ts"
import { useWords } from "../words/use-words.ts"
import styles from "./law.module.css"
import { makeTimeline, yearsOf } from "./timeline.ts"
import { instrumentNumber, type Law } from "./use-law.ts"
import { usePeriod } from "./use-period.ts"

/** Which rule set applied when, one row a programme; each bar leads to the rules of its first day. */
export function TimelineChart({ law, date }: { readonly law: Law; readonly date: string }) {
  const t = useText("standards")
  const words = useWords()
  const period = usePeriod()
  const standards = law.standards.filter((one) => !one.disabled)
  const line = makeTimeline(standards, date)
  const span = line.lastYear - line.firstYear
  const at = (years: number) => `${((years - line.firstYear) / span) * 100}%`
  const rows = [...new Set(line.bars.map((bar) => bar.row))].sort((a, b) => a - b)
  const years = Array.from({ length: span + 1 }, (_, i) => line.firstYear + i)
  return (
    <div className="scroll">
      <div className={styles.timeline}>
        <div className={styles.axis} aria-hidden="true">
          <span />
          <div>
            {years.slice(0, -1).map((year) => (
              <span key={year} style={{ left: at(year) }}>
                {year % 2 === 0 || span < 9 ? year : ""}
              </span>
            ))}
          </div>
        </div>
        {rows.map((row) => {
          const bars = line.bars.filter((bar) => bar.row === row)
          const programme = bars[0]?.programme
          return (
            <div className={styles.lane} key={row}>
              <b>{programme === undefined ? "" : words.programme(programme)}</b>
              <ul>
                {bars.map((bar) => {
                  const standard = standards.find((one) => one.id === bar.id)
                  const begins = standard?.inForce.from ?? date
                  const isNow = bar.from <= yearsOf(date) && yearsOf(date) < bar.to
                  return (
                    <li
                      key={bar.id}
                      style={{ left: at(bar.from), width: `${((bar.to - bar.from) / span) * 100}%` }}
                    >
                      <RoomLink
                        to={`/luat?ngay=${isNow ? date : begins}#${bar.id}`}
                        data-now={isNow}
                        title={standard === undefined ? undefined : period(standard.inForce)}
                      >
                        {instrumentNumber(law, bar.instrument)}
                      </RoomLink>
                    </li>
                  )
                })}
                <li className={styles.now} style={{ left: at(yearsOf(date)) }} aria-hidden="true" />
              </ul>
            </div>
          )
        })}
        <p className="muted small">{t("law.timelineNote")}</p>
      </div>
    </div>
  )
}
