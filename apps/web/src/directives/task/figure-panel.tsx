import type { FigureState, TaskPage } from "@phocap/contract"
import { useText } from "../../platform/i18n/index.ts"
import { RoomLink } from "../../platform/router/index.ts"
import { Bar, formatExact, formatNumber, Sheet } from "../../platform/ui/index.ts"
import styles from "./task.module.css"

/** The live figure that a task hangs on: how far it is, how it went, and where its list opens. */
export function FigurePanel({
  figure,
  place,
}: {
  readonly figure: FigureState
  readonly place: TaskPage["figurePlace"]
}) {
  const t = useText("directives")
  return (
    <Sheet heading={t("figure.title")}>
      <div className={styles.figure}>
        <div>
          <p>{figure.label}</p>
          <b className={styles.value}>
            {figure.value === null ? t("figure.unknown") : `${formatExact(figure.value, 2)}%`}
          </b>
          <Bar value={figure.value ?? 0} threshold={figure.target} short={figure.reached === false} />
          <p className="muted small">
            {t("figure.parts", {
              counted: formatNumber(figure.counted),
              of: formatNumber(figure.of),
              target: formatExact(figure.target, 2),
            })}
          </p>
          {figure.list !== null && (
            <RoomLink to={figure.list} {...(place ?? {})}>
              {t("figure.open")}
            </RoomLink>
          )}
        </div>
        {figure.trend.length > 1 && (
          <table className="plain">
            <caption className="visuallyHidden">{t("figure.trend")}</caption>
            <thead>
              <tr>
                <th scope="col">{t("figure.year")}</th>
                <th scope="col" className="num">
                  {t("figure.share")}
                </th>
              </tr>
            </thead>
            <tbody>
              {figure.trend.map((point) => (
                <tr key={point.year}>
                  <td>{point.year}</td>
                  <td className="num">{formatExact(point.value, 2)}%</td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </div>
      <p className="muted small">{t("figure.help")}</p>
    </Sheet>
  )
}
