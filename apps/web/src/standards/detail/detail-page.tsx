import { getOverview, type Overview } from "@phocap/contract"
import { referenceDate } from "@phocap/core"
import { useEffect } from "react"
import { useRoute } from "../../platform/api/index.ts"
import { useText } from "../../platform/i18n/index.ts"
import { RoomLink, useQueryText } from "../../platform/router/index.ts"
import { useUnitRound } from "../../platform/shell/index.ts"
import { ErrorNote, formatDate, Loading, PageTitle, Sheet } from "../../platform/ui/index.ts"
import { CriterionDrawer } from "../criterion/criterion-drawer.tsx"
import { LevelMark } from "../home/level-mark.tsx"
import { ShareRow } from "../home/share-row.tsx"
import { targetLevel } from "../home/target-level.ts"
import { inForce } from "../law/in-force.ts"
import { readableNote } from "../law/readable-note.ts"
import { instrumentName, type Law, useLaw } from "../law/use-law.ts"
import { inProgrammeOrder } from "../words/programme-order.ts"
import { useWords } from "../words/use-words.ts"
import { ConditionsSection } from "./conditions-section.tsx"
import styles from "./detail.module.css"
import { LevelSection } from "./level-section.tsx"
import { ReceiptSheet } from "./receipt-sheet.tsx"

function Programmes({ overview, law }: { readonly overview: Overview; readonly law: Law | undefined }) {
  const t = useText("standards")
  const words = useWords()
  const [query] = useQueryText()
  const conditions = law === undefined ? [] : inForce(law.conditions, referenceDate(overview.year))
  return overview.verdicts.map((verdict) => {
    const standard = law?.standards.find((one) => one.id === verdict.standard)
    const target = targetLevel(verdict)
    const holdsOpen = verdict.levels.find((level) =>
      level.criteria.some((criterion) => criterion.id === query.tc),
    )
    const set = conditions.find((one) => one.programme === verdict.programme)
    return (
      <Sheet
        key={verdict.programme}
        id={`ct-${verdict.programme}`}
        aria-labelledby={`ten-${verdict.programme}`}
      >
        <div className={styles.head}>
          <div>
            <h2 id={`ten-${verdict.programme}`}>{words.programme(verdict.programme)}</h2>
            <p className="muted small">
              <RoomLink to={`/luat?vb=${verdict.instrument}`}>
                {instrumentName(law, verdict.instrument)}
              </RoomLink>
              {standard !== undefined && `, ${standard.title}`}{" "}
              <RoomLink to={`/luat#${verdict.standard}`}>{t("detail.rule")}</RoomLink>
            </p>
          </div>
          <LevelMark verdict={verdict} levels={verdict.levels.length} />
        </div>
        {standard?.note !== undefined && <p className={styles.note}>{readableNote(law, standard.note)}</p>}
        {verdict.levels.map((level) => (
          <LevelSection
            key={level.level}
            verdict={verdict}
            level={level}
            standard={standard}
            overview={overview}
            open={level === target || level === holdsOpen}
          />
        ))}
        {set !== undefined && law !== undefined && (
          <ConditionsSection set={set} states={overview.conditions[verdict.programme]} law={law} />
        )}
      </Sheet>
    )
  })
}

/** Every programme, level and criterion with its figures, thresholds and lists; the receipt that proves them. */
export function DetailPage() {
  const t = useText("standards")
  const { unit, year } = useUnitRound()
  const [query] = useQueryText()
  const overview = useRoute(getOverview, { params: { unit: unit.code, year } })
  const law = useLaw().data
  const isLoaded = overview.data !== undefined
  useEffect(() => {
    if (isLoaded && query.ct !== undefined) document.getElementById(`ct-${query.ct}`)?.scrollIntoView()
  }, [isLoaded, query.ct])
  if (overview.data === undefined) {
    return overview.error !== null ? (
      <ErrorNote failure={overview.error} onRetry={() => void overview.refetch()} />
    ) : (
      <Loading rows={14} />
    )
  }
  const { hardship, aggregates } = overview.data
  const isCommune = overview.data.unit.level === 3
  const date = formatDate(referenceDate(year))
  const area = hardship === null ? t("detail.normal") : t("detail.hardship", { document: hardship.document })
  return (
    <>
      <PageTitle
        title={t("detail.title", { year })}
        lede={`${t("detail.lede", { date })} ${isCommune ? area : t("detail.group")}`}
      />
      {isCommune ? (
        <>
          <Programmes overview={overview.data} law={law} />
          <ReceiptSheet />
          <CriterionDrawer overview={overview.data} />
        </>
      ) : (
        <Sheet padded={false} aria-label={t("home.group.shares")}>
          {inProgrammeOrder(aggregates).map((verdict) => (
            <ShareRow key={verdict.programme} verdict={verdict} law={law} />
          ))}
        </Sheet>
      )}
    </>
  )
}
