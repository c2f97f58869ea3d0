import type { CampaignPage, HamletCover, Reached } from "@phocap/contract"
import { useState } from "react"
import { useText } from "../../platform/i18n/index.ts"
import { ActionButton, formatNumber, Scroll, Sheet } from "../../platform/ui/index.ts"
import styles from "./cover.module.css"
import { PlanForm } from "./plan-form.tsx"

/** Hamlets against audiences, beside what the plan asks for: an empty cell is somebody who was not told. */
export function CoverTable({ page }: { readonly page: CampaignPage }) {
  const t = useText("campaigns")
  const [planning, setPlanning] = useState(false)
  return (
    <Sheet padded={false} heading={t("cover.title")} className={styles.sheet}>
      {page.plans &&
        (planning ? (
          <PlanForm page={page} onDone={() => setPlanning(false)} />
        ) : (
          <div className={styles.plan}>
            <ActionButton quiet onClick={() => setPlanning(true)}>
              {t("plan.open")}
            </ActionButton>
          </div>
        ))}
      <Scroll label={t("cover.title")}>
        <table className={`plain ${styles.cover}`}>
          <thead>
            <tr>
              <th scope="col">{t("cover.hamlet")}</th>
              <th scope="col" className="num">
                {t("cover.households")}
              </th>
              {page.audiences.map((one) => (
                <th key={one} scope="col" className="num">
                  {one}
                </th>
              ))}
              <th scope="col" className="num">
                {t("cover.visits")}
              </th>
            </tr>
          </thead>
          <tbody>
            {page.cover.map((row) => (
              <Row key={row.hamlet ?? ""} row={row} audiences={page.audiences} />
            ))}
          </tbody>
        </table>
      </Scroll>
    </Sheet>
  )
}

function Row({ row, audiences }: { readonly row: HamletCover; readonly audiences: readonly string[] }) {
  const t = useText("campaigns")
  const whole = row.hamlet === null
  return (
    <tr data-whole={whole}>
      <th scope="row">{row.hamlet ?? t("cover.whole")}</th>
      <td className="num">{whole ? "" : formatNumber(row.households)}</td>
      {audiences.map((one) => {
        const cell = row.audiences[one]
        return (
          <td key={one} className="num">
            {cell === undefined ? (
              <span className={styles.none}>{whole ? "" : t("cover.none")}</span>
            ) : (
              <>
                <Count of={cell.sessions} what="sessions" />
                <Count of={cell.people} what="people" />
              </>
            )}
          </td>
        )
      })}
      <td className="num">
        <Count of={row.visits} what="visits" />
      </td>
    </tr>
  )
}

/** "2/3 buổi, thiếu 1": what was reached, of what, and what is short in words and not in colour alone. */
function Count({ of, what }: { readonly of: Reached; readonly what: "sessions" | "people" | "visits" }) {
  const t = useText("campaigns")
  const { done, planned } = of
  // Beside a number that is short, a zero that nobody asked for only takes room.
  if (planned === null && done === 0 && what === "people") return null
  if (planned === null) return <span>{t(`cover.${what}Done`, { n: formatNumber(done) })}</span>
  const missing = planned - done
  return (
    <span data-short={missing > 0}>
      {t(`cover.${what}Of`, { n: formatNumber(done), of: formatNumber(planned) })}
      {missing > 0 && <small>{t("cover.short", { n: formatNumber(missing) })}</small>}
    </span>
  )
}
