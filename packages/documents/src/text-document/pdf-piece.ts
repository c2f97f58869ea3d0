/** Letters that a PDF draws at one place; points from the lower left corner. */
export interface Piece {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** Pieces on one height, from left to right. */
export interface PieceLine {
  readonly y: number
  readonly pieces: readonly Piece[]
}

/** Pieces by their heights, from above. */
export function piecesByLine(pieces: readonly Piece[]): PieceLine[] {
  const rows: { y: number; pieces: Piece[] }[] = []
  for (const piece of [...pieces].sort((a, b) => b.y - a.y)) {
    const row = rows.at(-1)
    if (row !== undefined && Math.abs(row.y - piece.y) < piece.height * 0.4) row.pieces.push(piece)
    else rows.push({ y: piece.y, pieces: [piece] })
  }
  return rows.map((row) => ({ y: row.y, pieces: row.pieces.sort((a, b) => a.x - b.x) }))
}

export function middleOf({ x, width }: Piece): number {
  return x + width / 2
}
