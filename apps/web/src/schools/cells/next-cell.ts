/** Where a cell of a grid is drawn. */
export interface CellBox {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

export type Direction = "up" | "down" | "left" | "right"

const overlap = (a1: number, a2: number, b1: number, b2: number) => Math.min(a2, b2) - Math.max(a1, b1)

/**
 * The cell that an arrow goes to: the nearest one in that direction that shares a row or column with it. Down from the
 * foot of a column goes on with the next cell in order, up from its head with the one before. Null at the edge.
 */
export function nextCell(cells: readonly CellBox[], at: number, direction: Direction): number | null {
  const from = cells[at]
  if (from === undefined) return null
  const vertical = direction === "up" || direction === "down"
  let best: number | null = null
  let bestDistance = Number.POSITIVE_INFINITY
  cells.forEach((cell, index) => {
    if (index === at) return
    const shared = vertical
      ? overlap(cell.left, cell.right, from.left, from.right)
      : overlap(cell.top, cell.bottom, from.top, from.bottom)
    const distance = {
      up: from.top - cell.bottom,
      down: cell.top - from.bottom,
      left: from.left - cell.right,
      right: cell.left - from.right,
    }[direction]
    // Borders may overlap by a pixel.
    if (shared <= 0 || distance < -1 || distance >= bestDistance) return
    best = index
    bestDistance = distance
  })
  if (best !== null || !vertical) return best
  const next = at + (direction === "down" ? 1 : -1)
  return next >= 0 && next < cells.length ? next : null
}
