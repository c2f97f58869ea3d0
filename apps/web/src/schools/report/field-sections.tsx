import type { ReportField } from "@phocap/engine"
import { useText } from "../../platform/i18n/index.ts"
import { useUnitRound } from "../../platform/shell/index.ts"
import { Sheet } from "../../platform/ui/index.ts"
import { AmountCell } from "../cells/amount-cell.tsx"
import { amountKind, formatAmount } from "../cells/parse-amount.ts"
import type { Autosave } from "../cells/use-autosave.ts"
import styles from "./report.module.css"
import type { SumFinding } from "./sums.ts"

interface FieldsProps {
  readonly fields: readonly ReportField[]
  readonly values: Readonly<Record<string, number | null>>
  readonly lastYear: Readonly<Record<string, number | null>>
  readonly findings: readonly SumFinding[]
  readonly save: Autosave
  readonly readOnly: boolean
  readonly onWrite: (name: string, value: number | null) => void
}

/** All numbers of a level, by group and section as on the official tables, in columns. */
export function FieldSections(given: FieldsProps) {
  const t = useText("schools")
  return (["staff", "facilities"] as const).map((group) => {
    const own = given.fields.filter((field) => field.group === group)
    if (own.length === 0) return null
    const sections = [...new Set(own.map((field) => field.section))]
    return (
      <Sheet key={group} heading={t(`school.${group}`)}>
        <div className={styles.sections}>
          {sections.map((section) => (
            <Section
              key={section}
              {...given}
              title={section}
              fields={own.filter((field) => field.section === section)}
            />
          ))}
        </div>
      </Sheet>
    )
  })
}

function Section({ title, ...given }: FieldsProps & { readonly title: string }) {
  const t = useText("schools")
  const { year } = useUnitRound()
  const odd = new Set(
    given.findings.flatMap((one) => [
      one.rule.total,
      ...(one.part === undefined ? one.rule.parts : [one.part]),
    ]),
  )
  return (
    <table className={styles.section}>
      <thead>
        <tr>
          <th scope="col">{title}</th>
          <th scope="col">{year}</th>
          <th scope="col">{year - 1}</th>
        </tr>
      </thead>
      <tbody>
        {given.fields.map((field) => {
          const name = `values.${field.key}`
          const kind = amountKind(field.unit)
          return (
            <tr key={field.key}>
              <th scope="row" title={field.label}>
                <label htmlFor={name}>{field.label}</label>
                {field.unit === "m2" && <small> {t("school.unitM2")}</small>}
              </th>
              <td>
                <AmountCell
                  name={name}
                  value={given.values[field.key] ?? null}
                  kind={kind}
                  label={`${title}: ${field.label}`}
                  readOnly={given.readOnly}
                  problem={given.save.refused[name]}
                  mark={
                    given.save.conflicts[name] !== undefined
                      ? "conflict"
                      : odd.has(field.key)
                        ? "sum"
                        : undefined
                  }
                  onWrite={given.onWrite}
                />
              </td>
              <td className={styles.before}>{formatAmount(given.lastYear[field.key], kind)}</td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
