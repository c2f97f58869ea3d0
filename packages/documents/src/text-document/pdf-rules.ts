import type { PDFPageProxy } from "pdfjs-dist"

/** A straight stroke along the page: at one height from left to right, or at one place from bottom to top. */
export interface Rule {
  readonly at: number
  readonly from: number
  readonly to: number
}

/** The strokes of a page, in the same measures as its text. */
export interface Rules {
  readonly across: readonly Rule[]
  readonly down: readonly Rule[]
}

type Matrix = readonly [number, number, number, number, number, number]

const still: Matrix = [1, 0, 0, 1, 0, 0]
/** What is thinner than this is drawn as a line, whatever it was drawn with; points. */
const thin = 3
/** Strokes shorter than this are dashes and letters. */
const shortest = 6
/** A page of drawings, not of a table. */
const most = 6000

function times(a: Matrix, b: Matrix): Matrix {
  return [
    a[0] * b[0] + a[2] * b[1],
    a[1] * b[0] + a[3] * b[1],
    a[0] * b[2] + a[2] * b[3],
    a[1] * b[2] + a[3] * b[3],
    a[0] * b[4] + a[2] * b[5] + a[4],
    a[1] * b[4] + a[3] * b[5] + a[5],
  ]
}

function matrixOf(values: unknown): Matrix {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = Array.isArray(values) ? values.map(Number) : still
  return [a, b, c, d, e, f]
}

/** The rules of tables on a page: strokes, and bars so thin that they are meant as strokes. */
export async function pageRules(page: PDFPageProxy): Promise<Rules> {
  const { OPS } = await import("pdfjs-dist/legacy/build/pdf.mjs")
  const { fnArray, argsArray } = await page.getOperatorList()
  const across: Rule[] = []
  const down: Rule[] = []
  const kept: Matrix[] = []
  let matrix = still
  for (const [i, operator] of fnArray.entries()) {
    const given: unknown = argsArray[i]
    const args: readonly unknown[] = Array.isArray(given) ? given : []
    if (operator === OPS.save || operator === OPS.paintFormXObjectBegin) kept.push(matrix)
    if (operator === OPS.restore || operator === OPS.paintFormXObjectEnd) matrix = kept.pop() ?? still
    if (operator === OPS.transform) matrix = times(matrix, matrixOf(args))
    if (operator === OPS.paintFormXObjectBegin) matrix = times(matrix, matrixOf(args[0]))
    if (operator !== OPS.constructPath || args[0] === OPS.endPath) continue
    for (const [x1, y1, x2, y2] of segmentsOf(args[1], matrix)) {
      const wide = Math.abs(x2 - x1)
      const high = Math.abs(y2 - y1)
      if (high < thin && wide >= shortest) {
        across.push({ at: (y1 + y2) / 2, from: Math.min(x1, x2), to: Math.max(x1, x2) })
      } else if (wide < thin && high >= shortest) {
        down.push({ at: (x1 + x2) / 2, from: Math.min(y1, y2), to: Math.max(y1, y2) })
      }
    }
    if (across.length + down.length > most) return { across: [], down: [] }
  }
  return { across, down }
}

/** The straight pieces of a path: numbers in a row, each command before its points. */
function segmentsOf(data: unknown, matrix: Matrix): (readonly [number, number, number, number])[] {
  const found: (readonly [number, number, number, number])[] = []
  const paths: readonly unknown[] = Array.isArray(data) ? data : []
  for (const path of paths) {
    const values = path instanceof Float32Array || Array.isArray(path) ? [...path].map(Number) : []
    let start: readonly [number, number] = [0, 0]
    let here: readonly [number, number] = [0, 0]
    const point = (i: number): readonly [number, number] => {
      const x = values[i] ?? 0
      const y = values[i + 1] ?? 0
      return [matrix[0] * x + matrix[2] * y + matrix[4], matrix[1] * x + matrix[3] * y + matrix[5]]
    }
    for (let i = 0; i < values.length; ) {
      const command = values[i++]
      if (command === 0) {
        start = here = point(i)
        i += 2
      } else if (command === 1) {
        const next = point(i)
        found.push([...here, ...next])
        here = next
        i += 2
      } else if (command === 2) {
        here = point(i + 4)
        i += 6
      } else {
        found.push([...here, ...start])
        here = start
      }
    }
  }
  return found
}
