import type { CampaignPage, Cover, Reached } from "@phocap/contract"
import { type ReactNode, useState } from "react"
import { useText } from "../../platform/i18n/index.ts"
import { RoomLink } from "../../platform/router/index.ts"
import { ActionButton, formatNumber, Scroll, Sheet } from "../../platform/ui/index.ts"
import styles from "./cover.module.css"
import { PlanForm } from "./plan-form.tsx"

/** Hamlets, or units below, against audiences, beside what the plan asks for: an empty cell is somebody who was not told. */
export function CoverTable({ page, year }: { readonly page: CampaignPage; readonly year: number }) {
  const t = useText("campaigns")
  const [planning, setPlanning] = useState(false)
  const above = page.below.length > 0
  const heading = t(above ? "cover.titleBelow" : "cover.title")
  return (
    <Sheet padded={false} heading={heading} className={styles.sheet}>
      <p className={styles.lede}>{t(above ? "cover.ledeBelow" : "cover.lede", { year })}</p>
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
      <Scroll label={heading}>
        <table className={`plain ${styles.cover}`}>
          <thead>
            <tr>
              <th scope="col">{t(above ? "cover.unit" : "cover.hamlet")}</th>
              <th scope="col" className="num">
                {t(above ? "cover.shortPlaces" : "cover.households")}
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
            {page.below.map((row) => (
              <Row
                key={row.unit}
                cover={row}
                audiences={page.audiences}
                name={
                  <RoomLink to="/tuyen-truyen" unit={row.unit}>
                    {row.name}
                  </RoomLink>
                }
                lead={
                  row.places === 0 ? (
                    <span className={styles.none}>{t("cover.unplanned")}</span>
                  ) : (
                    <span data-short={row.shortPlaces > 0}>
                      {t("cover.placesOf", { n: row.shortPlaces, of: row.places })}
                    </span>
                  )
                }
              />
            ))}
            {page.cover.map((row) => (
              <Row
                key={row.hamlet ?? ""}
                cover={row}
                audiences={page.audiences}
                whole={row.hamlet === null}
                name={row.hamlet ?? t(above ? "cover.own" : "cover.whole")}
                lead={row.hamlet === null ? "" : formatNumber(row.households)}
              />
            ))}
          </tbody>
        </table>
      </Scroll>
    </Sheet>
  )
}

function Row(given: {
  readonly cover: Cover
  readonly audiences: readonly string[]
  readonly name: ReactNode
  readonly lead: ReactNode
  readonly whole?: boolean
}) {
  const t = useText("campaigns")
  const { cover, whole = false } = given
  return (
    <tr data-whole={whole}>
      <th scope="row">{given.name}</th>
      <td className="num">{given.lead}</td>
      {given.audiences.map((one) => {
        const cell = cover.audiences[one]
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
        <Count of={cover.visits} what="visits" />
      </td>
    </tr>
  )
}

/** "2/3 buổi, thiếu 1": what was reached, of what, and what is short in words and not in colour alone. */
function Count({ of, what }: { readonly of: Reached; readonly what: "sessions" | "people" | "visits" }) {
  const t = useText("campaigns")
  const { done, planned, short } = of
  // Beside a number that is short, a zero that nobody asked for only takes room.
  if (planned === null && done === 0 && what === "people") return null
  if (planned === null) return <span>{t(`cover.${what}Done`, { n: formatNumber(done) })}</span>
  return (
    <span data-short={short > 0}>
      {t(`cover.${what}Of`, { n: formatNumber(done), of: formatNumber(planned) })}
      {short > 0 && <small>{t("cover.short", { n: formatNumber(short) })}</small>}
    </span>
  )
}
