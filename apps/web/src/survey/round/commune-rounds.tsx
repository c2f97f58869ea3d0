import type { RoundPage } from "@phocap/contract"
import { useText } from "../../platform/i18n/index.ts"
import { RoomLink } from "../../platform/router/index.ts"
import { Chip, formatMoment, formatNumber, RoundChip, Scroll, Sheet } from "../../platform/ui/index.ts"
import styles from "./round.module.css"

/** The communes of a unit: who has handed in, who is late, what waits to be looked at. */
export function CommuneRounds({ communes }: { readonly communes: RoundPage["communes"] }) {
  const t = useText("survey")
  const when = (at: string | null) =>
    at === null ? <span className="muted">{t("round.communes.notYet")}</span> : formatMoment(at)
  return (
    <Sheet padded={false} aria-label={t("round.communes.name")}>
      <Scroll label={t("round.communes.name")}>
        <table className={`plain stacked ${styles.table}`}>
          <thead>
            <tr>
              <th scope="col">{t("round.communes.name")}</th>
              <th scope="col">{t("round.communes.state")}</th>
              <th scope="col">{t("round.communes.submitted")}</th>
              <th scope="col">{t("round.communes.sealed")}</th>
              <th scope="col" className="num">
                {t("round.communes.adjustments")}
              </th>
            </tr>
          </thead>
          <tbody>
            {communes.map((one) => (
              <tr key={one.code}>
                <th scope="row">
                  <RoomLink to="/nop" unit={one.code}>
                    {one.name}
                  </RoomLink>
                </th>
                <td className={styles.states}>
                  <RoundChip state={one.state} />
                  {one.daysLate > 0 && (
                    <Chip state="unmet">{t("round.communes.late", { n: one.daysLate })}</Chip>
                  )}
                </td>
                <td data-head={t("round.communes.submitted")}>{when(one.submittedAt)}</td>
                <td data-head={t("round.communes.sealed")}>{when(one.sealedAt)}</td>
                <td className="num" data-head={t("round.communes.adjustments")}>
                  {formatNumber(one.adjustments)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    </Sheet>
  )
}
