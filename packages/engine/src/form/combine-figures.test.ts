import { expect, test } from "vitest"
import { parse } from "yaml"
import { combineFigures } from "./combine-figures.ts"
import { Form } from "./form.ts"
import type { Figured, FigureRecord } from "./form-figures.ts"

const form = Form.parse(
  parse(`
code: T
name: Biểu
file: T
programme: primary
group: people
inForce: { from: 2014-05-15, to: null }
confidence: A
units: [commune, province]
orientation: portrait
widths: [5]
heights: {}
freeze: { rows: 0, columns: 0 }
texts: []
blocks:
  - kind: cells
    cells: [{ at: A1, show: { count: here } }]
  - kind: records
    each: unit
    from: 10
    rows:
      - columns: [{ at: A, show: { text: "{index}" } }, { at: B, show: { text: "{record}" } }]
      - columns: [{ at: A, show: { count: here } }]
  - kind: records
    each: hamlet
    from: 20
    rows: [{ columns: [{ at: A, show: { text: "{index}" } }, { at: C, show: { count: here } }] }]
`),
)

const count = (number: number): Figured => ({ value: { kind: "count", count: number } })
const text = (words: string): Figured => ({ value: { kind: "text", text: words } })
const unit = (name: string, people: number): FigureRecord => ({
  name,
  rows: [{ A: text("1"), B: text(name) }, { A: count(people) }],
})
const hamlet = (name: string, people: number): FigureRecord => ({
  name,
  rows: [{ A: text("9"), B: count(0), C: count(people) }],
})

test("units are listed, hamlets added to a line of their commune, numbers given afresh", () => {
  const { cells, records } = combineFigures(form, [
    {
      name: "Xã Một",
      figures: {
        cells: { A1: count(3), B1: count(1) },
        records: [[unit("Xã Một", 3)], [hamlet("Thôn 1", 1), hamlet("Thôn 2", 2)]],
      },
    },
    { name: "Xã Hai", figures: { cells: { A1: count(4) }, records: [[unit("Xã Hai", 4)], []] } },
    {
      name: "Xã Ba",
      figures: { cells: { A1: count(5) }, records: [[unit("Xã Ba", 5)], [hamlet("Thôn 3", 5)]] },
    },
  ])
  expect(cells).toEqual({ A1: count(12), B1: count(1) })
  expect(records[0]).toEqual(
    [unit("Xã Một", 3), unit("Xã Hai", 4), unit("Xã Ba", 5)].map(({ name, rows }, i) => ({
      name,
      rows: [{ A: text(String(i + 1)), B: text(name) }, rows[1]],
    })),
  )
  // A commune that lists no hamlet has no line; a number that stands where a name would is left alone.
  expect(records[1]).toEqual([
    { name: "Xã Một", rows: [{ A: text("1"), B: count(0), C: count(3) }] },
    { name: "Xã Ba", rows: [{ A: text("2"), B: count(0), C: count(5) }] },
  ])
})

test("a column that only one of the hamlets has is the sum of that one; a list without numbers gets none", () => {
  const own = [
    { name: "a", rows: [{ C: count(1) }] },
    { name: "b", rows: [{ C: count(2), D: count(7) }] },
    { name: "c", rows: [] },
  ]
  const { records } = combineFigures(form, [{ name: "Xã", figures: { cells: {}, records: [[], own] } }])
  expect(records).toEqual([[], [{ name: "Xã", rows: [{ C: count(3), D: count(7) }] }]])
})

test("a commune without the list is passed over", () => {
  const { records } = combineFigures(form, [{ name: "Xã", figures: { cells: {}, records: [] } }])
  expect(records).toEqual([[], []])
})
