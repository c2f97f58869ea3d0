import type { WhatIfAnswer } from "@phocap/contract"
import type { CriterionVerdict, ProgrammeVerdict } from "@phocap/engine"
import { useText } from "../../platform/i18n/index.ts"
import { Chip, formatNumber, formatPercent, formatThreshold, Sheet } from "../../platform/ui/index.ts"
import { useWords } from "../words/use-words.ts"
import { ChangedPeople } from "./changed-people.tsx"
import { compareVerdicts, type ProgrammeChange } from "./compare-verdicts.ts"
import styles from "./what-if.module.css"

function Mark({ verdict }: { readonly verdict: ProgrammeVerdict | undefined }) {
  const t = useText("standards")
  const words = useWords()
  if (verdict === undefined) return <span className="muted">{t("whatIf.absent")}</span>
  if (verdict.levels.length === 0) return <Chip state="check">{t("whatIf.noRules")}</Chip>
  if (verdict.reached === 0) return <Chip state={verdict.state === "unknown" ? "unknown" : "unmet"} />
  return <Chip state="met">{verdict.graded ? words.level(verdict.reached) : undefined}</Chip>
}

function Figure({ criterion }: { readonly criterion: CriterionVerdict | undefined }) {
  if (criterion === undefined) return <span className="muted">–</span>
  const { figure, atLeast, state } = criterion
  return (
    <>
      {figure === null
        ? "–"
        : `${formatNumber(figure.counted)}/${formatNumber(figure.of)}, ${formatPercent(figure.counted, figure.of, atLeast)}`}
      <small>≥ {formatThreshold(atLeast)}</small> {state !== "nobody" && <Chip state={state} />}
    </>
  )
}

function CriteriaChanges({ changes }: { readonly changes: readonly ProgrammeChange[] }) {
  const t = useText("standards")
  const words = useWords()
  return (
    <div className="scroll">
      <table className={`plain ${styles.criteria}`}>
        <thead>
          <tr>
            <th scope="col">{t("whatIf.criterion")}</th>
            <th scope="col">{t("whatIf.before")}</th>
            <th scope="col">{t("whatIf.after")}</th>
          </tr>
        </thead>
        <tbody>
          {changes.flatMap((change) =>
            change.criteria.map((one) => (
              <tr key={one.after?.id ?? one.before?.id}>
                <td>
                  {one.label}
                  <small>
                    {words.programme(change.programme)}
                    {(change.after ?? change.before)?.graded === true && `, ${words.level(one.level)}`}
                  </small>
                </td>
                <td>
                  <Figure criterion={one.before} />
                </td>
                <td>
                  <Figure criterion={one.after} />
                </td>
              </tr>
            )),
          )}
        </tbody>
      </table>
    </div>
  )
}

/** Before and after, programme by programme; the criteria that differ; exactly who changes. */
export function Results({ answer }: { readonly answer: WhatIfAnswer }) {
  const t = useText("standards")
  const words = useWords()
  const changes = compareVerdicts(answer.before, answer.after)
  const changed = changes.filter((one) => one.isChanged).length
  const hasCriteria = changes.some((one) => one.criteria.length > 0)
  return (
    <>
      <Sheet heading={changed === 0 ? t("whatIf.changedNone") : t("whatIf.changed", { n: changed })}>
        <table className={`plain ${styles.verdicts}`}>
          <thead>
            <tr>
              <th scope="col">{t("whatIf.results")}</th>
              <th scope="col">{t("whatIf.before")}</th>
              <th scope="col">{t("whatIf.after")}</th>
            </tr>
          </thead>
          <tbody>
            {changes.map((change) => (
              <tr key={change.programme} data-changed={change.isChanged}>
                <th scope="row">{words.programme(change.programme)}</th>
                <td>
                  <Mark verdict={change.before} />
                </td>
                <td>
                  {change.isChanged ? (
                    <Mark verdict={change.after} />
                  ) : (
                    <span className="muted">{t("whatIf.same")}</span>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Sheet>
      {hasCriteria && (
        <Sheet heading={t("whatIf.criteria")}>
          <CriteriaChanges changes={changes} />
        </Sheet>
      )}
      <Sheet heading={t("whatIf.people")}>
        <ChangedPeople differences={answer.differences} />
      </Sheet>
    </>
  )
}
