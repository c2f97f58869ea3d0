/**
 * What is to become of a young person at school, decided once; the state of any round follows from it (see
 * `schoolingAt`), so that rounds agree with each other.
 */
export interface Fate {
  /** First age in a crèche or kindergarten class; 9 is never. */
  readonly preschoolFrom: number
  /** Attends preschool but does not complete the year's programme. */
  readonly failed: boolean
  /** Years by which grade 1 is entered late. */
  readonly late: number
  /** Grade that is repeated once; 0 is none. */
  readonly repeat: number
  /** Grade that is left unfinished; 0 is none. */
  readonly drop: number
  /** Never goes to school at all. */
  readonly never: boolean
  after9: "general" | "continuing" | "vocational" | "leave"
  after12: "university" | "vocational" | "leave"
  /** Years of vocational study after grade 9. */
  readonly vocationalYears: number
  /** Goes to a school outside the four communes. */
  readonly away: boolean
  /** What one who left does: works far away, stays at home, not said. */
  readonly occupation: "away" | "home" | null
}
