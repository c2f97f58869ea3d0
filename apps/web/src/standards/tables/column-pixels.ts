/** Room for `characters` of the form's type at `pixels` a character, with the cell's own padding. */
function pixelsFor(characters: number, pixels: number): number {
  return Math.round(characters * pixels + 4)
}

export interface ColumnPlan {
  readonly widths: readonly number[]
  readonly total: number
  /** Left edges of the columns that stay in sight; none where they would take more than half of the room. */
  readonly frozen: readonly number[]
}

/**
 * Widths of the columns in pixels: those of the form, stretched to fill the room by at most 60 %, or squeezed by at
 * most 14 %; a table that is wider still scrolls inside its sheet.
 */
export function planColumns(given: {
  readonly characters: readonly number[]
  readonly count: number
  readonly frozen: number
  readonly room: number
  readonly pixels: number
}): ColumnPlan {
  const natural = Array.from({ length: given.count }, (_, i) =>
    pixelsFor(given.characters[i] ?? 8, given.pixels),
  )
  const sum = natural.reduce((a, b) => a + b, 0)
  const stretch = Math.min(1.6, Math.max(0.86, given.room / Math.max(1, sum)))
  const widths = natural.map((width) => Math.floor(width * stretch))
  const lefts: number[] = []
  let left = 0
  for (let i = 0; i < given.frozen && i < widths.length; i++) {
    lefts.push(left)
    left += widths[i] ?? 0
  }
  return {
    widths,
    total: widths.reduce((a, b) => a + b, 0),
    frozen: left <= given.room * 0.55 ? lefts : [],
  }
}
