import { expect } from "vitest"
import { precision, recall, type Scores } from "./score-reading.ts"

/** Percent by field: at first sight, before anything was mended for some plans, and since. */
export type Figures = Readonly<
  Record<string, readonly [firstPrecision: number, firstRecall: number, precision: number, recall: number]>
>

/** Fails where a field is read better or worse than is known: what is better is written down, what is worse is mended. */
export function expectFigures(scores: Scores, known: Figures): void {
  for (const [field, [, , ...now]] of Object.entries(known)) {
    const score = scores.get(field)
    if (score === undefined) throw new Error(`nothing was compared for ${field}`)
    const found = [precision(score), recall(score)].map((share) => Math.round(100 * share))
    expect.soft(found, `${field}: ${score.misses.join("; ")}`).toEqual(now)
  }
}
