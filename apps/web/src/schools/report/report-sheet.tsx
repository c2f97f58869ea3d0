import { editSchoolReport, type SchoolPage } from "@phocap/contract"
import type { ConditionAnswer, School } from "@phocap/core"
import type { ReportField } from "@phocap/engine"
import { useCallback, useRef } from "react"
import { call } from "../../platform/api/index.ts"
import { useText } from "../../platform/i18n/index.ts"
import { useUnitRound } from "../../platform/shell/index.ts"
import { ActionButton, Sheet } from "../../platform/ui/index.ts"
import { History } from "../../registry/history/index.ts"
import { useReadOnly } from "../../registry/place/index.ts"
import { amountKind, formatAmount } from "../cells/parse-amount.ts"
import { SaveLine, SaveTrouble } from "../cells/save-line.tsx"
import { useAutosave } from "../cells/use-autosave.ts"
import { walkCells } from "../cells/walk-cells.ts"
import { Conditions } from "./conditions.tsx"
import { FieldSections } from "./field-sections.tsx"
import styles from "./report.module.css"
import { sayAnswer } from "./say-answer.ts"
import { SumFindings } from "./sum-findings.tsx"
import { checkSums } from "./sums.ts"

type Report = SchoolPage["reports"][number]

/** The report of one level of a school: every number in a grid that saves itself, sums, conditions, history. */
export function ReportSheet(props: {
  readonly school: School
  readonly given: Report
  readonly fields: readonly ReportField[]
  readonly refetch: () => Promise<unknown>
}) {
  const t = useText("schools")
  const { unit, year } = useUnitRound()
  const sealed = useReadOnly("edit-schools")
  const { school, given, fields } = props
  const { report } = given
  const params = { unit: unit.code, year, code: school.code, level: report.level }
  const save = useAutosave({
    name: `school.${unit.code}.${year}.${school.code}.${report.level}`,
    send: (changes) => call(editSchoolReport, { params, body: { changes, reason: t("school.reason") } }),
    refetch: props.refetch,
  })
  const values = Object.fromEntries(
    fields.map(({ key }) => [key, save.value(`values.${key}`, report.values[key] ?? null) as number | null]),
  )
  const findings = checkSums(report.level, values)
  const latest = useRef({ save, report })
  latest.current = { save, report }
  const write = useCallback((name: string, value: number | null) => {
    const stands = latest.current.report.values[name.replace(/^values\./, "")] ?? null
    latest.current.save.write(name, stands, value)
  }, [])
  const labels = new Map(fields.map((field) => [field.key, field]))
  const conditions = new Map(given.conditions.map((condition) => [condition.id, condition.label]))
  const label = (field: string) => {
    const key = field.replace(/^(values|conditions)\./, "")
    const known = labels.get(key)
    return known === undefined ? (conditions.get(key) ?? key) : `${known.section}: ${known.label}`
  }
  const words = (field: string, value: unknown) => {
    if (field.startsWith("conditions.")) return sayAnswer(value as ConditionAnswer | null, t)
    const unitOf = labels.get(field.replace(/^values\./, ""))?.unit
    return formatAmount(value as number | null, amountKind(unitOf))
  }
  const blank = fields.filter(
    ({ key }) => values[key] === null && given.lastYear[key] !== null && given.lastYear[key] !== undefined,
  )
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys of the cells inside
    <div onKeyDown={walkCells}>
      <div className={styles.head}>
        <SaveLine save={save} sealed={sealed} />
        {!sealed && blank.length > 0 && (
          <ActionButton
            quiet
            title={t("school.copyHelp", { n: blank.length })}
            onClick={() => {
              for (const { key } of blank) write(`values.${key}`, given.lastYear[key] ?? null)
            }}
          >
            {t("school.copy")}
          </ActionButton>
        )}
      </div>
      <p className={`muted small ${styles.keys}`}>{t("school.keys")}</p>
      <SaveTrouble save={save} label={label} words={words} />
      <SumFindings findings={findings} labels={labels} />
      <FieldSections
        fields={fields}
        values={values}
        lastYear={given.lastYear}
        findings={findings}
        save={save}
        readOnly={sealed}
        onWrite={write}
      />
      <Conditions conditions={given.conditions} answers={report.conditions} save={save} readOnly={sealed} />
      <Sheet heading={t("school.history")}>
        <History entries={given.history} label={label} words={words} />
      </Sheet>
    </div>
  )
}
