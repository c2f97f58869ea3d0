export interface ClassMarks {
  readonly className: string | null
  readonly repeated: boolean
  /** Unknown where no class is written. */
  readonly twoSessions: boolean | null
}

/** Lớp học (column S): "3B*!" is class 3B, two sessions a day (*), repeating the grade (!), marks in any order. */
export function parseClass(text: string | null): ClassMarks {
  if (text === null) return { className: null, repeated: false, twoSessions: null }
  const marks = /[*!\s]*$/.exec(text)?.[0] ?? ""
  const name = text.slice(0, text.length - marks.length)
  const twoSessions = marks.includes("*")
  return {
    className: name === "" ? null : name,
    repeated: marks.includes("!"),
    twoSessions: name === "" && !twoSessions ? null : twoSessions,
  }
}
