import type { Bitmap } from "../bitmap/bitmap.ts"

/**
 * The numbers of a criterion. `counted` of `of` people fulfil it, for `unknown` of them it is not known; for
 * `ofUnknown` more people it is not known whether they belong to `of` at all.
 */
export interface Figure {
  readonly counted: number
  readonly of: number
  readonly unknown: number
  readonly ofUnknown: number
  /** Of those: how many fulfil it for sure, and how many for sure do not. The rest may do either. */
  readonly ofUnknownCounted: number
  readonly ofUnknownMissing: number
}

/** The lists behind a figure: whoever reads the number may open the people. */
export interface FigureLists {
  readonly of: Bitmap
  readonly counted: Bitmap
  readonly unknown: Bitmap
  readonly ofUnknown: Bitmap
}

/**
 * A percentage as published, with nothing known of the people behind it. `digits` is the number of decimals that it
 * was rounded to: the true value lies within half a unit of the last digit.
 */
export interface PublishedPercent {
  readonly percent: number
  readonly digits: number
}
