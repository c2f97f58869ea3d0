import { PhocapError, toNfc } from "@phocap/core"
import type { z } from "zod"

/** A change of one field as the contract brings it. */
export interface FieldChange {
  readonly field: string
  readonly old?: unknown
  readonly new?: unknown
}

/** The Vietnamese label of a field, and whether screens may write it. */
export interface FieldRule {
  readonly label: string
  readonly writable: boolean
}

type Issue = z.core.$ZodIssue

/** What is wrong with a value, in a few words under its input. */
function explain(issue: Issue, value: unknown): string {
  if (value === null || value === undefined) return "Không được để trống."
  if (issue.code === "too_big") {
    return typeof value === "string"
      ? `Dài quá, tối đa ${issue.maximum} ký tự.`
      : `Không được lớn hơn ${issue.maximum}.`
  }
  if (issue.code === "too_small") {
    return typeof value === "string" ? "Không được để trống." : `Không được nhỏ hơn ${issue.minimum}.`
  }
  if (issue.code === "invalid_type") {
    const wanted: Readonly<Record<string, string>> = {
      string: "Phải ghi bằng chữ.",
      number: "Phải là một số.",
      int: "Phải là số nguyên.",
      boolean: "Chỉ nhận có hoặc không.",
    }
    return wanted[issue.expected] ?? "Giá trị không hợp lệ."
  }
  return "Giá trị không hợp lệ."
}

/** Text as it is stored: NFC, blanks collapsed; nothing left of it is nothing written. */
function tidy(value: unknown): unknown {
  if (typeof value !== "string") return value === undefined ? null : value
  const text = toNfc(value)
  return text === "" ? null : text
}

/** Values of a record by field, tidied and checked one by one; the problems by field, empty when all is well. */
export function checkFields(
  shape: Readonly<Record<string, z.ZodType>>,
  rules: ReadonlyMap<string, FieldRule>,
  values: Readonly<Record<string, unknown>>,
): { values: Record<string, unknown>; problems: Record<string, string> } {
  const checked: Record<string, unknown> = {}
  const problems: Record<string, string> = {}
  for (const [field, given] of Object.entries(values)) {
    const schema = Object.hasOwn(shape, field) ? shape[field] : undefined
    if (schema === undefined || rules.get(field)?.writable !== true) {
      problems[field] = "Mục này không sửa được ở đây."
      continue
    }
    const tidied = tidy(given)
    // A family name may be empty but is never missing.
    const emptyText = tidied === null && !schema.safeParse(null).success && schema.safeParse("").success
    const value = emptyText ? "" : tidied
    const result = schema.safeParse(value)
    if (result.success) checked[field] = result.data
    else
      problems[field] = result.error.issues[0]
        ? explain(result.error.issues[0], value)
        : "Giá trị không hợp lệ."
  }
  return { values: checked, problems }
}

/** Throws `record.fields` when there is any problem; the fields are named by their labels in the message. */
export function refuseProblems(
  problems: Readonly<Record<string, string>>,
  rules: ReadonlyMap<string, FieldRule>,
): void {
  const wrong = Object.entries(problems)
  if (wrong.length === 0) return
  const said = wrong.map(([field, problem]) => `${rules.get(field)?.label ?? field}: ${problem}`)
  throw new PhocapError(
    "record.fields",
    `Chưa ghi được. ${said.join(" ")}`,
    "Sửa các mục được đánh dấu rồi lưu lại.",
    422,
    problems,
  )
}
