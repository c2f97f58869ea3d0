import type { ReportField } from "@phocap/engine"
import { useText } from "../../platform/i18n/index.ts"
import { formatAmount } from "../cells/parse-amount.ts"
import styles from "./report.module.css"
import type { SumFinding } from "./sums.ts"

/** What does not agree among the numbers, each with a link to the total. Nothing is stopped by it. */
export function SumFindings(given: {
  readonly findings: readonly SumFinding[]
  readonly labels: ReadonlyMap<string, ReportField>
}) {
  const t = useText("schools")
  const label = (key: string) => given.labels.get(key)?.label ?? key
  if (given.findings.length === 0) return null
  return (
    <div className={styles.findings} role="status">
      <h3>{t("school.sums")}</h3>
      <ul>
        {given.findings.map((finding) => {
          const { rule } = finding
          const goal = rule.total === "one" ? (rule.parts[0] ?? "") : rule.total
          const words =
            rule.total === "one"
              ? t("school.one")
              : t(`school.${rule.kind}`, {
                  parts: rule.parts.map(label).join(" + "),
                  part: label(finding.part ?? ""),
                  total: label(rule.total),
                  sum: formatAmount(finding.sum, "decimal"),
                  value: formatAmount(finding.total, "decimal"),
                })
          return (
            <li key={`${rule.total} ${rule.parts[0]} ${finding.part ?? ""}`}>
              <a
                href={`#values.${goal}`}
                onClick={(event) => {
                  event.preventDefault()
                  document.getElementById(`values.${goal}`)?.focus()
                }}
              >
                {given.labels.get(goal)?.section}
              </a>
              : {words}
            </li>
          )
        })}
      </ul>
    </div>
  )
}
