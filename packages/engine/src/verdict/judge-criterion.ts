import type { Criterion } from "../law/standard.ts"
import type { Figure, PublishedPercent } from "./figure.ts"
import { type Area, whereFor } from "./measure-criterion.ts"

/** Met, not met, not enough data to say, or nobody to whom it applies. */
export type CriterionState = "met" | "unmet" | "unknown" | "nobody"

export interface CriterionVerdict {
  readonly id: string
  readonly label: string
  /** A few words for a narrow column, as they apply to the area. */
  readonly short: string
  readonly instrument: string | null
  readonly article: string
  readonly needsCheck: boolean
  readonly atLeast: number
  /** Which threshold applied and that it is the relaxed one. */
  readonly area: Area
  readonly figure: Figure | null
  readonly published: PublishedPercent | null
  readonly state: CriterionState
  /** People to spare above the threshold (positive) or still needed (negative); null where it cannot be counted. */
  readonly margin: number | null
}

/** Percent thresholds may have decimals; comparing whole numbers keeps every comparison exact. */
const scale = 1000

function reaches(counted: number, of: number, atLeast: number): boolean {
  return counted * 100 * scale >= Math.round(atLeast * scale) * of
}

/** The fewest of `of` people that reach the threshold. */
export function peopleNeeded(of: number, atLeast: number): number {
  return Math.ceil((Math.round(atLeast * scale) * of) / (100 * scale))
}

/**
 * Holds a figure against a share of `atLeast` percent, the law's or one that a unit set itself: met with every unknown
 * against, unmet with every unknown in favour, else unknown.
 */
export function judgeFigure(figure: Figure, atLeast: number, whenNobody: "skip" | "met"): CriterionState {
  const nobody = figure.of === 0 && figure.ofUnknown === 0
  if (nobody) return whenNobody === "met" ? "met" : "nobody"
  // Worst case: every open answer is no, and of those who may belong only they do who are not counted.
  const worst = reaches(figure.counted, figure.of + figure.ofUnknown - figure.ofUnknownCounted, atLeast)
  if (worst && figure.of > 0) return "met"
  // Best case: every open answer is yes, and of those who may belong only they do who could be counted.
  const helpful = figure.ofUnknown - figure.ofUnknownMissing
  const best = reaches(figure.counted + figure.unknown + helpful, figure.of + helpful, atLeast)
  return best ? "unknown" : "unmet"
}

function judgePublished(published: PublishedPercent, atLeast: number): CriterionState {
  const half = 0.5 / 10 ** published.digits
  if (published.percent - half >= atLeast || published.percent >= 100) return "met"
  return published.percent + half <= atLeast ? "unmet" : "unknown"
}

/**
 * Judges one criterion. Nothing is rounded before comparing, and missing data is decided only when it cannot matter:
 * met if the threshold is reached with every unknown against, unmet if missed with every unknown in favour.
 */
export function judgeCriterion(
  criterion: Criterion,
  measured: Figure | PublishedPercent | null,
  area: Area,
): CriterionVerdict {
  const atLeast = criterion.atLeast[area]
  const figure = measured !== null && "of" in measured ? measured : null
  const published = measured !== null && "percent" in measured ? measured : null
  let state: CriterionState = "unknown"
  if (figure !== null) state = judgeFigure(figure, atLeast, criterion.whenNobody)
  else if (published !== null) state = judgePublished(published, atLeast)
  return {
    id: criterion.id,
    label: whereFor(criterion.label, area),
    short: whereFor(criterion.short ?? criterion.label, area),
    instrument: criterion.instrument ?? null,
    article: criterion.article,
    needsCheck: criterion.confidence !== "Q" && criterion.confidence !== "P",
    atLeast,
    area,
    figure,
    published,
    state,
    margin: figure === null || figure.of === 0 ? null : figure.counted - peopleNeeded(figure.of, atLeast),
  }
}
