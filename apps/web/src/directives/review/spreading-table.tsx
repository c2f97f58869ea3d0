import type { Reached, ReviewPage } from "@phocap/contract"
import { useText } from "../../platform/i18n/index.ts"
import { RoomLink } from "../../platform/router/index.ts"
import { formatDate, formatNumber, Scroll, Sheet } from "../../platform/ui/index.ts"
import styles from "./review.module.css"

/** How spreading the word stands against its plan, place by place; what was done opens as its list. */
export function SpreadingTable({ review }: { readonly review: ReviewPage }) {
  const t = useText("directives")
  const { spreading, to } = review
  if (spreading === null || spreading.rows.length === 0) return null
  const heading = t("report.spreading.title", { from: formatDate(spreading.since), to: formatDate(to) })
  return (
    <Sheet padded={false} heading={heading}>
      <Scroll label={heading}>
        <table className={`plain ${styles.spreading}`}>
          <thead>
            <tr>
              <th scope="col" rowSpan={2}>
                {t("report.spreading.place")}
              </th>
              <th scope="col" rowSpan={2}>
                {t("report.spreading.audience")}
              </th>
              <th scope="colgroup" colSpan={3}>
                {t("report.spreading.sessions")}
              </th>
              <th scope="colgroup" colSpan={3}>
                {t("report.spreading.people")}
              </th>
            </tr>
            <tr>
              {(["sessions", "people"] as const).flatMap((group) =>
                (["planned", "done", "short"] as const).map((one) => (
                  <th key={`${group} ${one}`} scope="col" className="num">
                    {t(`report.spreading.${one}`)}
                  </th>
                )),
              )}
            </tr>
          </thead>
          <tbody>
            {spreading.rows.map((row) => (
              <tr key={`${row.unit} ${row.place} ${row.audience}`}>
                <th scope="row">{row.place}</th>
                <td>{row.audience}</td>
                <Counted of={row.sessions} to={row.source} unit={row.unit} />
                <Counted of={row.people} to={row.source} unit={row.unit} />
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    </Sheet>
  )
}

function Counted(given: { readonly of: Reached | null; readonly to: string; readonly unit: string }) {
  const { of } = given
  if (of === null) return <td colSpan={3} />
  return (
    <>
      <td className="num">{of.planned === null ? "–" : formatNumber(of.planned)}</td>
      <td className="num">
        {of.done === 0 ? (
          "0"
        ) : (
          <RoomLink to={given.to} unit={given.unit}>
            {formatNumber(of.done)}
          </RoomLink>
        )}
      </td>
      <td className="num" data-short={of.short > 0}>
        {of.planned === null ? "–" : formatNumber(of.short)}
      </td>
    </>
  )
}
