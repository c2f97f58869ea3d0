import type { AggregateVerdict, Programme, ProgrammeVerdict } from "@phocap/engine"
import { targetLevel } from "./target-level.ts"

interface Goal {
  readonly programme: Programme
  readonly level: number
  readonly graded: boolean
}

/** The one thing that matters now; words are put to it by the screen. */
export type Opening =
  | { readonly kind: "empty" }
  /** So many people are missing. `least`: several criteria are short and may share them, so at least so many. */
  | ({ readonly kind: "short"; readonly people: number; readonly least: boolean } & Goal)
  /** Not met, and it cannot be said by how many. */
  | ({ readonly kind: "below" } & Goal)
  /** Everything of its own is met; another programme is not. */
  | ({ readonly kind: "waits"; readonly on: Goal } & Goal)
  /** `people` of whom something is not known decide it; null where not even that is known. */
  | ({ readonly kind: "unknown"; readonly people: number | null } & Goal)
  | ({ readonly kind: "unitsShort"; readonly units: number } & Goal)
  | { readonly kind: "all"; readonly programmes: number }

function openingOfUnmet(verdict: ProgrammeVerdict, goal: Goal): Opening {
  const level = targetLevel(verdict)
  const failed = (level?.criteria ?? []).filter((one) => one.state === "unmet")
  const lacking = failed.flatMap((one) => (one.margin !== null && one.margin < 0 ? [-one.margin] : []))
  if (lacking.length > 0) {
    return { kind: "short", people: Math.max(...lacking), least: failed.length > 1, ...goal }
  }
  const open = level?.requires.find((one) => one.state === "unmet")
  if (failed.length === 0 && open !== undefined) {
    return { kind: "waits", on: { programme: open.programme, level: open.level, graded: true }, ...goal }
  }
  return { kind: "below", ...goal }
}

function openingOfUnknown(verdict: ProgrammeVerdict, goal: Goal): Opening {
  const level = targetLevel(verdict)
  const open = (level?.criteria ?? []).filter((one) => one.state === "unknown")
  const people = open.flatMap((one) =>
    one.figure === null ? [] : [one.figure.unknown + one.figure.ofUnknown],
  )
  const most = Math.max(0, ...people)
  const waiting = level?.requires.find((one) => one.state === "unknown")
  if (open.length === 0 && waiting !== undefined) {
    return {
      kind: "waits",
      on: { programme: waiting.programme, level: waiting.level, graded: true },
      ...goal,
    }
  }
  return { kind: "unknown", people: most === 0 ? null : most, ...goal }
}

/** Smaller is said first: not recognised at all, then not known whether, then what stands before the next level. */
function rank(verdict: ProgrammeVerdict | AggregateVerdict, state: string): number {
  return (verdict.reached === 0 ? 0 : 2) + (state === "unmet" ? 0 : 1)
}

const size = (opening: Opening) =>
  opening.kind === "short"
    ? opening.people
    : opening.kind === "unitsShort"
      ? opening.units
      : Number.MAX_SAFE_INTEGER

function first<V extends ProgrammeVerdict | AggregateVerdict>(
  verdicts: readonly V[],
  openingOf: (verdict: V, goal: Goal, state: "unmet" | "unknown") => Opening,
): Opening {
  const open = verdicts.flatMap((verdict) => {
    const level = verdict.levels.find((one) => one.state !== "met")
    if (level === undefined || level.state === "met") {
      // A standard without levels says nothing by which to judge.
      if (verdict.levels.length > 0) return []
      return [{ order: 1, opening: openingOf(verdict, { ...verdict, level: 1 }, "unknown") }]
    }
    const goal = { programme: verdict.programme, level: level.level, graded: verdict.graded }
    return [{ order: rank(verdict, level.state), opening: openingOf(verdict, goal, level.state) }]
  })
  open.sort((a, b) => a.order - b.order || size(a.opening) - size(b.opening))
  return open[0]?.opening ?? { kind: "all", programmes: verdicts.length }
}

/** What the home of a commune opens with: who and how many stand between it and the next level. */
export function openingOfCommune(verdicts: readonly ProgrammeVerdict[], people: number): Opening {
  if (people === 0 || verdicts.length === 0) return { kind: "empty" }
  return first(verdicts, (verdict, goal, state) =>
    state === "unmet" ? openingOfUnmet(verdict, goal) : openingOfUnknown(verdict, goal),
  )
}

/** The same above communes, where units are missing, not people. */
export function openingOfGroup(verdicts: readonly AggregateVerdict[]): Opening {
  if (verdicts.length === 0) return { kind: "empty" }
  return first(verdicts, (verdict, goal, state) => {
    if (state === "unknown") return { kind: "unknown", people: null, ...goal }
    const level = verdict.levels.find((one) => one.state !== "met")
    const lacking = (level?.shares ?? []).map((share) => -share.margin).filter((units) => units > 0)
    return lacking.length > 0
      ? { kind: "unitsShort", units: Math.max(...lacking), ...goal }
      : { kind: "below", ...goal }
  })
}
