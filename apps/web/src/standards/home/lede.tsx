import type { Overview } from "@phocap/contract"
import { Fragment } from "react"
import { useText } from "../../platform/i18n/index.ts"
import { RoomLink } from "../../platform/router/index.ts"
import { formatNumber } from "../../platform/ui/index.ts"
import { instrumentName, type Law } from "../law/use-law.ts"
import { nextDeadline, useDeadlineWords } from "./deadlines.ts"

/** Below the opening: how many programmes are met, by which instruments, the next date, how many people. */
export function Lede(given: {
  readonly overview: Overview
  readonly law: Law | undefined
  readonly today: string
}) {
  const t = useText("standards")
  const { overview, law, today } = given
  const dateWords = useDeadlineWords(law)
  const verdicts = overview.unit.level === 3 ? overview.verdicts : overview.aggregates
  const met = verdicts.filter((verdict) => verdict.reached > 0).length
  const instruments = [...new Set(verdicts.map((verdict) => verdict.instrument))]
  const due = nextDeadline(overview.deadlines, today)
  return (
    <>
      {verdicts.length > 0 && (
        <>
          {met === verdicts.length
            ? t("home.lede.all", { n: met })
            : t("home.lede.some", { met, n: verdicts.length })}
          {", "}
          {t("home.lede.by", { list: "" })}
          {instruments.map((id, i) => (
            <Fragment key={id}>
              {i > 0 && (i === instruments.length - 1 ? t("home.lede.and") : ", ")}
              <RoomLink to={`/luat?vb=${encodeURIComponent(id)}`}>{instrumentName(law, id)}</RoomLink>
            </Fragment>
          ))}
          {". "}
        </>
      )}
      {due !== undefined && <>{t("home.lede.due", { label: due.label, date: dateWords(due) })}. </>}
      {t("home.lede.size", {
        people: formatNumber(overview.people),
        households: formatNumber(overview.households),
      })}
      .
    </>
  )
}
