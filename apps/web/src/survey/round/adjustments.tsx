import { listRoundAdjustments } from "@phocap/contract"
import { useRoute } from "../../platform/api/index.ts"
import { useText } from "../../platform/i18n/index.ts"
import { RoomLink } from "../../platform/router/index.ts"
import { useUnitRound } from "../../platform/shell/index.ts"
import { ErrorNote, formatMoment, Loading, Scroll, Sheet } from "../../platform/ui/index.ts"
import styles from "./round.module.css"

/** What was found wrong after the round was sealed, beside what was sealed. */
export function Adjustments() {
  const t = useText("survey")
  const { unit, year } = useUnitRound()
  const { data, error, refetch } = useRoute(listRoundAdjustments, { params: { unit: unit.code, year } })
  const said = (value: string) => (value === "" ? <i>{t("round.adjustments.nothing")}</i> : value)
  return (
    <Sheet heading={t("round.adjustments.title")} padded={false}>
      {error !== null && <ErrorNote failure={error} onRetry={() => void refetch()} />}
      {data === undefined && error === null && <Loading rows={3} title={false} />}
      {data?.adjustments.length === 0 && <p className={styles.pad}>{t("round.adjustments.none")}</p>}
      {data !== undefined && data.adjustments.length > 0 && (
        <>
          <p className={styles.pad}>{t("round.adjustments.lede")}</p>
          <Scroll label={t("round.adjustments.title")}>
            <table className={`plain stacked ${styles.table}`}>
              <thead>
                <tr>
                  <th scope="col">{t("round.adjustments.who")}</th>
                  <th scope="col">{t("round.adjustments.what")}</th>
                  <th scope="col">{t("round.adjustments.sealed")}</th>
                  <th scope="col">{t("round.adjustments.adjusted")}</th>
                  <th scope="col">{t("round.adjustments.why")}</th>
                  <th scope="col">{t("round.adjustments.when")}</th>
                </tr>
              </thead>
              <tbody>
                {data.adjustments.map((one) => (
                  <tr key={`${one.batchId} ${one.id} ${one.label}`}>
                    <th scope="row">
                      <RoomLink to={`/${one.entity === "person" ? "nguoi" : "ho"}/${one.id}`}>
                        {one.name}
                      </RoomLink>
                    </th>
                    <td>{one.label}</td>
                    <td data-head={t("round.adjustments.sealed")}>{said(one.old)}</td>
                    <td data-head={t("round.adjustments.adjusted")}>
                      <b>{said(one.new)}</b>
                    </td>
                    <td data-head={t("round.adjustments.why")}>{one.reason}</td>
                    <td>
                      {formatMoment(one.at)}, {one.actor}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </Scroll>
        </>
      )}
    </Sheet>
  )
}
