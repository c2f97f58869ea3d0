import { graduation, vocational } from "@phocap/core"

/** How far somebody got who left school before the rounds. */
export type Attainment =
  | "never"
  | "grade1"
  | "grade2"
  | "grade3"
  | "grade4"
  | "primary"
  | "grade7"
  | "lowerSecondary"
  | "grade10"
  | "upperSecondary"
  | "intermediate"
  | "college"
  | "university"

export interface Adult {
  attainment: Attainment
  /** The literacy programme, by round: class attended (1–5) and last class completed. */
  literacy: readonly {
    readonly year: number
    readonly attends: number | null
    readonly completed: number | null
  }[]
  relapse: number | null
  /** First round in which the schooling is written down. */
  knownFrom: number
  continuing: boolean
}

/** The columns of a record that an adult's schooling fills. */
export interface AdultSchooling {
  readonly graduationLevel: number | null
  readonly graduationYear: number | null
  readonly vocationalLevel: number | null
  readonly vocationalYear: number | null
  readonly completedGrade: number | null
  readonly completedYear: number | null
  readonly droppedGrade: number | null
  readonly droppedYear: number | null
  readonly never: boolean
}

const nothing: AdultSchooling = {
  graduationLevel: null,
  graduationYear: null,
  vocationalLevel: null,
  vocationalYear: null,
  completedGrade: null,
  completedYear: null,
  droppedGrade: null,
  droppedYear: null,
  never: false,
}

/** Grade finished last, grade left unfinished, level graduated, degree and the years it took after that grade. */
interface Steps {
  readonly completed?: number
  readonly dropped?: number
  readonly graduated?: readonly [level: number, grade: number]
  readonly degree?: readonly [level: number, years: number]
}

const { primary, lowerSecondary, upperSecondary } = graduation

const stepsOf: Readonly<Record<Exclude<Attainment, "never">, Steps>> = {
  grade1: { dropped: 2 },
  grade2: { dropped: 3 },
  grade3: { completed: 3 },
  grade4: { dropped: 5 },
  primary: { completed: 5, graduated: [primary, 5] },
  grade7: { dropped: 8, graduated: [primary, 5] },
  lowerSecondary: { completed: 9, graduated: [lowerSecondary, 9] },
  grade10: { dropped: 11, graduated: [lowerSecondary, 9] },
  upperSecondary: { completed: 12, graduated: [upperSecondary, 12] },
  intermediate: { completed: 9, graduated: [lowerSecondary, 9], degree: [vocational.intermediate, 3] },
  college: { completed: 12, graduated: [upperSecondary, 12], degree: [vocational.college, 3] },
  university: { completed: 12, graduated: [upperSecondary, 12], degree: [vocational.university, 4] },
}

/** Schooling as written for one born in `birthYear` who was in grade g in the school year birth year + 5 + g. */
export function adultSchooling(attainment: Attainment, birthYear: number): AdultSchooling {
  if (attainment === "never") return { ...nothing, never: true }
  const { completed = null, dropped = null, graduated, degree } = stepsOf[attainment]
  const yearOf = (grade: number) => birthYear + 5 + grade
  return {
    graduationLevel: graduated?.[0] ?? null,
    graduationYear: graduated === undefined ? null : yearOf(graduated[1]),
    vocationalLevel: degree?.[0] ?? null,
    vocationalYear: degree === undefined ? null : yearOf(completed ?? 0) + degree[1],
    completedGrade: completed,
    completedYear: completed === null ? null : yearOf(completed),
    droppedGrade: dropped,
    droppedYear: dropped === null ? null : yearOf(dropped),
    never: false,
  }
}
