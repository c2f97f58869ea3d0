import type { Edit } from "@phocap/contract"
import { ConditionAnswer, PhocapError, toNfc } from "@phocap/core"
import type { LawPack, ReportField, Rules } from "@phocap/engine"

/** Far above any count, area or sum that a school or commune could report. */
const largest = 1e9

/** Why a reported number is refused, or null. Counts are whole; what has a unit (m²) may have decimals. */
export function numberProblem(value: unknown, field?: Pick<ReportField, "unit">): string | null {
  if (value === null || value === undefined) return null
  if (typeof value !== "number" || !Number.isFinite(value)) return "Phải là một số."
  if (value < 0) return "Không được nhỏ hơn 0."
  if (value > largest) return "Số quá lớn."
  if (field?.unit === "x" && value !== 0 && value !== 1) return "Chỉ ghi có (1) hoặc không (0)."
  if (field !== undefined && field.unit === undefined && !Number.isInteger(value)) return "Phải là số nguyên."
  return null
}

/** Why an answer to a condition is refused, or null. */
export function answerProblem(value: unknown): string | null {
  if (value === null || value === undefined) return null
  const result = ConditionAnswer.safeParse(value)
  if (result.success) return null
  return result.error.issues.some((issue) => issue.code === "too_big")
    ? "Minh chứng dài quá 500 ký tự."
    : "Chọn đạt, chưa đạt hoặc chưa xác định."
}

function problemOf(field: string, value: unknown, level: number, pack: LawPack, rules: Rules): string | null {
  const [kind, key] = splitField(field)
  if (kind === "values") {
    const known = pack.reportFields.find((one) => one.level === level && one.key === key)
    return known === undefined ? "Cấp học này không báo cáo mục đó." : numberProblem(value, known)
  }
  const asked = rules.conditions
    .filter((set) => set.schoolLevel === level)
    .flatMap((set) => set.groups.flatMap((group) => group.conditions))
    .find((condition) => condition.id === key)
  if (kind !== "conditions" || asked === undefined) return "Mục này không sửa được ở đây."
  return answerProblem(value)
}

/** "values.class_total" → ["values", "class_total"]. */
function splitField(field: string): [string, string] {
  const dot = field.indexOf(".")
  return dot < 0 ? [field, ""] : [field.slice(0, dot), field.slice(dot + 1)]
}

/** An answer as it is kept. */
export function tidyAnswer(value: unknown): unknown {
  const answer = ConditionAnswer.safeParse(value)
  return answer.success ? { met: answer.data.met, evidence: toNfc(answer.data.evidence) } : (value ?? null)
}

/**
 * What is wanted of a school's report, field by field. Throws `record.fields` naming each that the level does not
 * report or whose value is no count, area or answer.
 */
export function checkReportChanges(
  changes: Edit["changes"],
  level: number,
  pack: LawPack,
  rules: Rules,
): Record<string, unknown> {
  const problems: Record<string, string> = {}
  for (const change of changes) {
    const problem = problemOf(change.field, change.new, level, pack, rules)
    if (problem !== null) problems[change.field] = problem
  }
  refuse(problems)
  return Object.fromEntries(changes.map((change) => [change.field, tidyAnswer(change.new)]))
}

export function refuse(problems: Readonly<Record<string, string>>): void {
  const wrong = Object.values(problems)
  if (wrong.length === 0) return
  throw new PhocapError(
    "record.fields",
    `Chưa ghi được ${wrong.length} mục: ${[...new Set(wrong)].join(" ")}`,
    "Sửa các mục được đánh dấu rồi lưu lại.",
    422,
    problems,
  )
}
