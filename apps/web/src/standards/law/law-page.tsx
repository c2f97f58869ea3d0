import { referenceDate } from "@phocap/core"
import { needsCheck } from "@phocap/engine"
import { type ReactNode, useEffect } from "react"
import { useText } from "../../platform/i18n/index.ts"
import { RoomLink, useQueryText } from "../../platform/router/index.ts"
import { useUnitRound } from "../../platform/shell/index.ts"
import {
  ActionButton,
  DateField,
  ErrorNote,
  formatDate,
  Loading,
  PageTitle,
  Sheet,
} from "../../platform/ui/index.ts"
import { inProgrammeOrder } from "../words/programme-order.ts"
import { AuthorityList } from "./authority-list.tsx"
import { CalendarTable } from "./calendar-table.tsx"
import { ConditionList } from "./condition-list.tsx"
import { DefinitionList } from "./definition-list.tsx"
import { inForce } from "./in-force.ts"
import { InstrumentTable } from "./instrument-table.tsx"
import styles from "./law.module.css"
import { NormList } from "./norm-list.tsx"
import { OptionList } from "./option-list.tsx"
import { ShareList } from "./share-list.tsx"
import { StandardCard } from "./standard-card.tsx"
import { TimelineChart } from "./timeline-chart.tsx"
import { instrumentName, type Law, useLaw } from "./use-law.ts"

const sections = [
  "timeline",
  "standards",
  "shares",
  "conditions",
  "options",
  "definitions",
  "authorities",
  "calendar",
  "norms",
  "drafts",
  "instruments",
] as const
type SectionName = (typeof sections)[number]

/** What each section shows on a date, of one instrument where the address names it; null where there is nothing. */
function contents(law: Law, date: string, only: string | undefined): Record<SectionName, ReactNode> {
  const by = <T extends { instrument: string | null }>(all: readonly T[]) =>
    all.filter((one) => only === undefined || one.instrument === only)
  const standards = inProgrammeOrder(inForce(law.standards, date)).filter(
    (one) =>
      only === undefined ||
      one.instrument === only ||
      one.levels.some((level) => level.criteria.some((criterion) => criterion.instrument === only)),
  )
  const shares = by(inForce(law.shares, date))
  const conditions = by(inForce(law.conditions, date))
  const authorities = by(inForce(law.authorities, date))
  const calendar = by(inForce(law.calendar, date))
  const norms = by(inForce(law.norms, date))
  const drafts = by(law.standards).filter((one) => one.disabled)
  const files = only === undefined ? inForce(law.definitions, date) : []
  const options = files.flatMap((file) => file.options)
  const definitions = files.flatMap((file) => file.definitions)
  const some = (list: readonly unknown[], shown: ReactNode) => (list.length === 0 ? null : shown)
  return {
    timeline: only === undefined ? <TimelineChart law={law} date={date} /> : null,
    standards: some(
      standards,
      standards.map((one) => <StandardCard key={one.id} standard={one} law={law} />),
    ),
    shares: some(shares, <ShareList shares={shares} law={law} />),
    conditions: some(conditions, <ConditionList sets={conditions} law={law} />),
    options: some(options, <OptionList options={options} />),
    definitions: some(definitions, <DefinitionList definitions={definitions} law={law} />),
    authorities: some(authorities, <AuthorityList authorities={authorities} law={law} />),
    calendar: some(calendar, <CalendarTable entries={calendar} law={law} />),
    norms: some(norms, <NormList norms={norms} law={law} />),
    drafts: some(
      drafts,
      drafts.map((one) => <StandardCard key={one.id} standard={one} law={law} />),
    ),
    instruments: <InstrumentTable law={law} only={only} />,
  }
}

/** The law on a date: rules, articles, periods, how sure each is, what the unit has chosen. */
export function LawPage() {
  const t = useText("standards")
  const { year } = useUnitRound()
  const [query, change] = useQueryText()
  const law = useLaw()
  const isDate = /^\d{4}-\d{2}-\d{2}$/.test(query.ngay ?? "")
  const date = isDate && query.ngay !== undefined ? query.ngay : referenceDate(year)
  const isLoaded = law.data !== undefined
  useEffect(() => {
    const target = window.location.hash.slice(1)
    if (isLoaded && target !== "") document.getElementById(target)?.scrollIntoView()
  }, [isLoaded])
  if (law.data === undefined) {
    return law.error !== null ? (
      <ErrorNote failure={law.error} onRetry={() => void law.refetch()} />
    ) : (
      <Loading rows={12} />
    )
  }
  const rules = inForce(law.data.standards, date)
  const doubtful = rules.filter((one) =>
    one.levels.some(
      (level) =>
        needsCheck(level.confidence) || level.criteria.some((criterion) => needsCheck(criterion.confidence)),
    ),
  )
  const shown = contents(law.data, date, query.vb)
  const filled = sections.filter((name) => shown[name] !== null && name !== "timeline")
  // One section at a time; of one instrument, everything that rests on it.
  const section = filled.find((name) => name === query.muc) ?? "standards"
  const visible: readonly SectionName[] =
    query.vb !== undefined ? filled : section === "standards" ? ["timeline", "standards"] : [section]
  return (
    <>
      <PageTitle
        title={
          date === referenceDate(year)
            ? t("law.title", { year })
            : t("law.titleOn", { date: formatDate(date) })
        }
        lede={t("law.lede", { rules: rules.length, check: doubtful.length })}
        actions={
          <>
            <DateField label={t("law.date")} value={date} onChange={(ngay) => change({ ngay })} />
            {date !== referenceDate(year) && (
              <ActionButton quiet onClick={() => change({ ngay: undefined })}>
                {t("law.dateBack", { year })}
              </ActionButton>
            )}
          </>
        }
      />
      {query.vb !== undefined && (
        <p className={styles.filter}>
          {t("law.filtered", { name: instrumentName(law.data, query.vb) })}
          <ActionButton quiet onClick={() => change({ vb: undefined })}>
            {t("law.clear")}
          </ActionButton>
        </p>
      )}
      {query.vb === undefined && (
        <nav aria-label={t("law.contents")} className={`${styles.contents} noPrint`}>
          {filled.map((name) => (
            <RoomLink
              key={name}
              to={`/luat?${name === "standards" ? "" : `muc=${name}&`}${isDate ? `ngay=${date}` : ""}`}
              aria-current={name === section ? "page" : undefined}
            >
              {t(`law.section.${name}`)}
            </RoomLink>
          ))}
        </nav>
      )}
      {visible.map((name) =>
        name === "standards" || name === "drafts" ? (
          <section key={name} aria-label={t(`law.section.${name}`)}>
            {query.vb !== undefined && <h2>{t(`law.section.${name}`)}</h2>}
            {shown[name]}
          </section>
        ) : (
          <Sheet key={name} heading={t(`law.section.${name}`)}>
            {shown[name]}
          </Sheet>
        ),
      )}
    </>
  )
}
