import { useText } from "../../platform/i18n/index.ts"
import { RoomLink } from "../../platform/router/index.ts"
import { formatDate, Scroll } from "../../platform/ui/index.ts"
import { ConfidenceMark } from "./confidence-mark.tsx"
import styles from "./law.module.css"
import type { Law } from "./use-law.ts"

/** Every rule that cites an instrument, so that its line can say how many. */
function citations(law: Law): Map<string, number> {
  const cited = [
    ...law.standards.flatMap((one) => [
      one.instrument,
      ...one.levels.flatMap((level) => level.criteria.flatMap((criterion) => criterion.instrument ?? [])),
    ]),
    ...[...law.shares, ...law.conditions, ...law.authorities, ...law.norms].map((one) => one.instrument),
    ...law.calendar.flatMap((one) => one.instrument ?? []),
  ]
  const counts = new Map<string, number>()
  for (const id of cited) counts.set(id, (counts.get(id) ?? 0) + 1)
  return counts
}

/** The instruments that rules cite. */
export function InstrumentTable({ law, only }: { readonly law: Law; readonly only: string | undefined }) {
  const t = useText("standards")
  const counts = citations(law)
  const shown = law.instruments.filter((one) => only === undefined || one.id === only)
  const day = (date: string | null) => (date === null ? t("law.unknownDate") : formatDate(date))
  return (
    <Scroll label={t("law.instrument")}>
      <table className={`plain ${styles.wide}`}>
        <thead>
          <tr>
            <th scope="col">{t("law.instrument")}</th>
            <th scope="col">{t("law.issuer")}</th>
            <th scope="col">{t("law.effective")}</th>
            <th scope="col">{t("law.sure")}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((instrument) => (
            <tr key={instrument.id}>
              <td>
                <RoomLink to={`/luat?vb=${instrument.id}`}>{instrument.number}</RoomLink>
                <br />
                {instrument.title}
                {instrument.note !== undefined && <small className={styles.small}>{instrument.note}</small>}
                <small className={styles.small}>
                  {t("law.cites", { n: counts.get(instrument.id) ?? 0 })}
                </small>
              </td>
              <td>{instrument.issuer}</td>
              <td>
                {day(instrument.effective)}
                {instrument.expired !== null && ` – ${day(instrument.expired)}`}
                <small className={styles.small}>{t(`law.status.${instrument.status}`)}</small>
              </td>
              <td>
                <ConfidenceMark confidence={instrument.confidence} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  )
}
