import { grade } from "@phocap/core"

/** What a class field of the survey form says: the class, `!` for lưu ban, `*` for 2 buổi/ngày. */
export interface ClassMarks {
  readonly className: string | null
  readonly repeated: boolean
  /** Unknown where no class is written. */
  readonly twoSessions: boolean | null
}

/** Reads `3B*!`: marks stand behind the class in any order. */
export function parseClass(text: string): ClassMarks {
  const trimmed = text.normalize("NFC").trim()
  const marks = /[*!\s]*$/.exec(trimmed)?.[0] ?? ""
  const className = trimmed.slice(0, trimmed.length - marks.length).replace(/^lớp\s+(?=\d)/iu, "")
  const twoSessions = marks.includes("*")
  return {
    className: className === "" ? null : className,
    repeated: marks.includes("!"),
    twoSessions: className === "" && !twoSessions ? null : twoSessions,
  }
}

export function formatClass(marks: ClassMarks): string {
  return `${marks.className ?? ""}${marks.twoSessions === true ? "*" : ""}${marks.repeated ? "!" : ""}`
}

/** The grade that a class name begins with ("3B" is lớp 3, "5 tuổi A" the preschool group of age 5), or null. */
export function gradeOfClass(className: string | null): number | null {
  if (className === null) return null
  const preschool = /^(?:t([0-5])\b|([0-5])\s*(?:t\b|tuổi))/iu.exec(className)
  const age = preschool?.[1] ?? preschool?.[2]
  if (age !== undefined) return grade.preschool + Number(age)
  const number = Number(/^\d{1,2}(?!\d)/.exec(className)?.[0] ?? Number.NaN)
  return number >= 1 && number <= 12 ? number : null
}
