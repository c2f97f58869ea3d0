import { getPerson, type WhatIfAnswer } from "@phocap/contract"
import { useQueries } from "@tanstack/react-query"
import { useState } from "react"
import { call } from "../../platform/api/index.ts"
import { useText } from "../../platform/i18n/index.ts"
import { RoomLink } from "../../platform/router/index.ts"
import { useUnitRound } from "../../platform/shell/index.ts"
import { formatBirth, formatNumber } from "../../platform/ui/index.ts"
import styles from "./what-if.module.css"

const step = 8
const sides = ["enter", "leave", "enterOf", "leaveOf"] as const

/** People by name, a few at a time: each is read from its own record. */
function Names({ ids }: { readonly ids: readonly string[] }) {
  const t = useText("standards")
  const { unit, year } = useUnitRound()
  const [shown, setShown] = useState(step)
  const wanted = ids.slice(0, shown)
  const people = useQueries({
    queries: wanted.map((id) => ({
      queryKey: [getPerson.path, unit.code, year, id],
      queryFn: () => call(getPerson, { params: { unit: unit.code, year, id } }),
      staleTime: 60_000,
    })),
  })
  return (
    <ul className={styles.names}>
      {wanted.map((id, i) => {
        const page = people[i]?.data
        return (
          <li key={id}>
            <RoomLink to={`/nguoi/${id}`}>
              {page === undefined ? "…" : `${page.person.familyName} ${page.person.givenName}`.trim()}
            </RoomLink>
            {page !== undefined && (
              <span>
                {formatBirth(page.person)}
                {page.household.hamlet !== null && `, ${page.household.hamlet}`}
              </span>
            )}
          </li>
        )
      })}
      {ids.length > shown && (
        <li>
          <button type="button" onClick={() => setShown(shown + step * 3)}>
            {t("whatIf.more", { n: formatNumber(ids.length - shown) })}
          </button>
        </li>
      )}
    </ul>
  )
}

/** Exactly who changes, criterion by criterion. */
export function ChangedPeople({ differences }: { readonly differences: WhatIfAnswer["differences"] }) {
  const t = useText("standards")
  const platform = useText("platform")
  if (differences.length === 0) return <p className="muted">{t("whatIf.noPeople")}</p>
  return differences.map((difference) => (
    <details key={difference.criterion} className={styles.difference}>
      <summary>
        {difference.label}
        <span>
          {sides
            .filter((side) => difference.counts[side] > 0)
            .map((side) => t(`whatIf.${side}`, { n: formatNumber(difference.counts[side]) }))
            .join("; ")}
        </span>
      </summary>
      {sides
        .filter((side) => difference.counts[side] > 0)
        .map((side) => (
          <section key={side}>
            <h4>{t(`whatIf.${side}`, { n: formatNumber(difference.counts[side]) })}</h4>
            {difference[side].length === 0 && <p className="muted">{platform("withheld")}</p>}
            <Names ids={difference[side]} />
          </section>
        ))}
    </details>
  ))
}
