import { type ProgrammeVerdict, programmeNames, programmes } from "@phocap/engine"
import { useLanguage, useText } from "../../platform/i18n/index.ts"
import { Chip, Sheet } from "../../platform/ui/index.ts"
import styles from "./preview.module.css"

/** What the law says of each programme before and after a workbook: the reason to look twice before accepting. */
export function VerdictChange(given: {
  readonly before: readonly ProgrammeVerdict[]
  readonly after: readonly ProgrammeVerdict[]
  readonly accepted: boolean
}) {
  const t = useText("survey")
  const language = useLanguage()
  const lines = programmes.flatMap((programme) => {
    const before = given.before.find((one) => one.programme === programme)
    const after = given.after.find((one) => one.programme === programme)
    return after === undefined ? [] : [{ programme, before, after }]
  })
  const changed = lines.filter(
    ({ before, after }) => before === undefined || said(before) !== said(after),
  ).length
  return (
    <Sheet
      heading={
        changed === 0
          ? t("verdicts.same")
          : t(given.accepted ? "verdicts.changed" : "verdicts.wouldChange", { n: changed })
      }
    >
      <table className={`plain ${styles.verdicts}`}>
        <thead>
          <tr>
            <th scope="col">{t("verdicts.programme")}</th>
            <th scope="col">{t("verdicts.before")}</th>
            <th scope="col">{t(given.accepted ? "verdicts.after" : "verdicts.wouldBe")}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map(({ programme, before, after }) => (
            <tr key={programme} data-changed={before === undefined || said(before) !== said(after)}>
              <th scope="row">{programmeNames[programme][language]}</th>
              <td>{before === undefined ? "–" : <Verdict verdict={before} />}</td>
              <td>
                <Verdict verdict={after} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Sheet>
  )
}

const said = (verdict: ProgrammeVerdict) => `${verdict.reached} ${verdict.state}`

function Verdict({ verdict }: { readonly verdict: ProgrammeVerdict }) {
  const t = useText("survey")
  if (verdict.graded && verdict.reached > 0) {
    return <Chip state="met">{t("verdicts.level", { n: verdict.reached })}</Chip>
  }
  return <Chip state={verdict.state} />
}
