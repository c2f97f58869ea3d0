import { expect, test } from "vitest"
import { parse } from "yaml"
import { members } from "../bitmap/bitmap.ts"
import { Population } from "../predicate/population.ts"
import { factsOf, someone } from "../testing/people.ts"
import { Form } from "./form.ts"
import type { Figured, FormFigures } from "./form-figures.ts"
import type { CellValue } from "./form-sheet.ts"
import { cellAt, runCrossCheck } from "./run-cross-check.ts"

const form = Form.parse(
  parse(`
code: T
name: Biểu
file: T
programme: primary
group: people
inForce: { from: 2014-05-15, to: null }
confidence: A
units: [commune]
orientation: portrait
widths: [5]
heights: {}
freeze: { rows: 0, columns: 0 }
texts: []
blocks:
  - kind: records
    each: hamlet
    from: 10
    rows:
      - columns: [{ at: A, show: { count: here } }, { at: C, show: { count: here } }]
      - columns: [{ at: B, show: { count: here } }]
  - kind: records
    each: unit
    from: 30
    rows: [{ columns: [{ at: A, show: { count: here } }] }]
`),
)

const value = (number: number | null): Figured => ({ value: { kind: "value", value: number } })
const counted = (where: string, count: number): Figured => ({
  value: { kind: "count", count },
  source: { where },
})
const showing = (shown: CellValue): Figured => ({ value: shown })

const people = [
  someone(6, { sex: 1 }, 1),
  someone(6, { sex: 2 }, 2),
  someone(7, { sex: 2 }, 3),
  someone(8, {}, 4),
]
const population = new Population(factsOf(people), {})

const figures: FormFigures = {
  cells: {
    A1: counted("age=6", 2),
    A2: counted("age=7", 1),
    A3: counted("age=6 & sex=female", 1),
    B1: value(2),
    B2: value(null),
    B3: value(3),
    C1: showing({ kind: "share", counted: 2, of: 9 }),
    C2: showing({
      kind: "level",
      programme: "primary",
      mark: { reached: 2, state: "met", graded: true },
    }),
    C3: showing({ kind: "level", programme: "primary", mark: null }),
    C4: showing({ kind: "condition", met: true }),
    C5: showing({ kind: "condition", met: null }),
    C6: showing({ kind: "text", text: "x" }),
    C7: showing({ kind: "ratio", counted: 1, of: 2 }),
    D1: { value: { kind: "count", count: 2 } },
  },
  records: [
    [
      { name: "Thôn 1", rows: [{ A: value(1), C: value(2) }, { B: value(3) }] },
      { name: "Thôn 2", rows: [{ A: value(4), C: value(5) }, { B: value(6) }] },
    ],
    [{ name: "Xã", rows: [{ A: value(7) }] }],
  ],
}
const measured = { form, figures }

function differences(left: string[], right: string[]) {
  const refs = (cells: string[]) => cells.map((cell) => (cell.includes("!") ? cell : `T!${cell}`))
  const pairs = [{ left: refs(left), right: refs(right) }]
  const check = { id: "c", label: "", level: "error", remedy: "", pairs } as const
  return runCrossCheck(check, new Map([["T", measured]]), population)
}
const sides = (left: string[], right: string[]) =>
  differences(left, right).map((one) => [one.leftValue, one.rightValue])

test("a record's cell is found by the row on which it is printed, each record as high as its lines", () => {
  const at = (address: string) => cellAt(measured, address)?.value
  expect(at("A10")).toEqual(value(1).value)
  expect(at("C10")).toEqual(value(2).value)
  expect(at("B11")).toEqual(value(3).value)
  expect(at("A12")).toEqual(value(4).value)
  expect(at("B13")).toEqual(value(6).value)
  expect(at("A30")).toEqual(value(7).value)
  for (const nowhere of ["A9", "A11", "B12", "A14", "A31", "Z1"]) expect(at(nowhere)).toBeUndefined()
})

test("a list without records has no cells", () => {
  expect(cellAt({ form, figures: { cells: {}, records: [] } }, "A10")).toBeUndefined()
})

test("each kind of cell is compared by what it says", () => {
  expect(sides(["A1"], ["B1"])).toEqual([])
  expect(sides(["A1"], ["C1"])).toEqual([])
  expect(sides(["A1"], ["B3"])).toEqual([[2, 3]])
  expect(sides(["C1"], ["B3"])).toEqual([[2, 3]])
  expect(sides(["C2"], ["C4"])).toEqual([["met 2", "true"]])
  expect(sides(["C5"], ["C6"])).toEqual([["null", "x"]])
})

test("sums are compared when every part is a number", () => {
  expect(sides(["A1", "A2"], ["B3"])).toEqual([])
  expect(sides(["A1", "B3"], ["B1"])).toEqual([[5, 2]])
  expect(sides(["A1", "C6"], ["B1"])).toEqual([])
  expect(sides(["B1"], ["A1", "C6"])).toEqual([])
})

test("what is missing on either side is not compared", () => {
  for (const missing of ["Z9", "U!A1", "B2", "C3", "C7"]) {
    expect(differences([missing], ["B3"])).toEqual([])
    expect(differences(["B3"], [missing])).toEqual([])
    expect(differences(["A1", missing], ["B3"])).toEqual([])
  }
})

test("the people are those on one side only, and only where both sides count people", () => {
  const [difference] = differences(["A1"], ["A2", "A3"])
  expect(difference).toBeUndefined()
  const [more] = differences(["A1", "A2"], ["A3"])
  expect(more).toMatchObject({ left: "T!A1 + T!A2", right: "T!A3", leftValue: 3, rightValue: 1 })
  expect(members(more?.people ?? population.everyone)).toEqual([0, 2])
  expect(members(differences(["A3"], ["A1"])[0]?.people ?? population.everyone)).toEqual([0])
  expect(differences(["B3"], ["A1"])[0]?.people).toBeNull()
  expect(differences(["A1"], ["B3"])[0]?.people).toBeNull()
  expect(differences(["A1", "B1"], ["A3"])[0]?.people).toBeNull()
  expect(differences(["D1"], ["A3"])[0]?.people).toBeNull()
})
