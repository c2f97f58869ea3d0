import { askWhatIf, getOverview, type WhatIfQuestion } from "@phocap/contract"
import { useRoute } from "../../platform/api/index.ts"
import { useText } from "../../platform/i18n/index.ts"
import { useQueryText } from "../../platform/router/index.ts"
import { useUnitRound } from "../../platform/shell/index.ts"
import { Empty, ErrorNote, Loading, PageTitle, Sheet } from "../../platform/ui/index.ts"
import { useLaw } from "../law/use-law.ts"
import { Assumptions } from "./assumptions.tsx"
import { nothingAssumed, questionText, readQuestion } from "./question.ts"
import { Results } from "./results.tsx"
import styles from "./what-if.module.css"

/** The same people under another law, date, reading or threshold. The question is in the address. */
export function WhatIfPage() {
  const t = useText("standards")
  const { unit, year } = useUnitRound()
  const [query, change] = useQueryText()
  const isCommune = unit.level === 3
  const params = { unit: unit.code, year }
  const law = useLaw()
  const overview = useRoute(getOverview, { params }, { enabled: isCommune })
  const read = readQuestion(query.h)
  const question = read ?? nothingAssumed
  const asks = questionText(question) !== undefined
  const answer = useRoute(askWhatIf, { params, body: question }, { enabled: isCommune && asks, keep: true })
  function ask(next: WhatIfQuestion) {
    change({ h: questionText(next) })
  }
  const title = <PageTitle title={t("whatIf.title")} lede={t("whatIf.lede")} />
  if (!isCommune) {
    return (
      <>
        {title}
        <Empty title={t("whatIf.group")} />
      </>
    )
  }
  const failure = law.error ?? overview.error
  if (law.data === undefined || overview.data === undefined) {
    return (
      <>
        {title}
        {failure === null ? <Loading title={false} rows={10} /> : <ErrorNote failure={failure} />}
      </>
    )
  }
  return (
    <>
      {title}
      {read === null && <p className={styles.note}>{t("whatIf.unreadable")}</p>}
      <div className={styles.columns}>
        <Assumptions law={law.data} question={question} onChange={ask} verdicts={overview.data.verdicts} />
        <div aria-live="polite" aria-busy={answer.isFetching}>
          {!asks && <Empty title={t("whatIf.none")} />}
          {asks && answer.error !== null && (
            <ErrorNote failure={answer.error} onRetry={() => void answer.refetch()} />
          )}
          {asks && answer.data === undefined && answer.error === null && (
            <Sheet aria-label={t("whatIf.computing")}>{t("whatIf.computing")}</Sheet>
          )}
          {asks && answer.data !== undefined && answer.error === null && <Results answer={answer.data} />}
        </div>
      </div>
    </>
  )
}
