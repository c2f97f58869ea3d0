import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { parse } from "yaml"
import { count } from "../bitmap/bitmap.ts"
import { anyPeople, someone } from "../testing/people.ts"
import { subjectOf as bareSubject } from "../testing/subject.ts"
import { addValues } from "./add-values.ts"
import { columnLetters, columnNumber, parseSpan } from "./address.ts"
import { combineFigures } from "./combine-figures.ts"
import { Form } from "./form.ts"
import type { FormSubject } from "./form-subject.ts"
import { layoutForm } from "./layout-form.ts"
import { measureForm } from "./measure-form.ts"
import { cellAt, runCrossCheck } from "./run-cross-check.ts"

const form = Form.parse(
  parse(`
code: X-1
name: Biểu thử
file: X_{year}
programme: primary
group: people
inForce: { from: 2014-05-15, to: null }
confidence: A
units: [hamlet, commune, province]
orientation: landscape
widths: [5, 20, 8, 8, 8]
heights: { "8": 20, "20": 30 }
freeze: { rows: 5, columns: 2 }
texts:
  - { at: A1:C1, text: "Tỉnh: {province}", style: place }
  - { at: C4, text: "{birth:6}" }
  - { at: D20, text: "{signerTitle}", style: sign }
blocks:
  - kind: grid
    columns:
      - { at: B, text: "{birth}" }
      - { at: C, where: "age=6" }
      - { at: D, where: "age=7..10" }
      - { at: E, share: { counted: "studying=yes", of: "here" } }
    rows:
      - { at: 5, labels: { A5: "Tổng số" }, where: here, age: 6 }
      - { at: 6, labels: { A6: "Đi học" }, share: { counted: "studying=yes", of: "here" } }
      - { at: 7, labels: { "A7:E7": "Mục" }, empty: true }
  - kind: records
    each: { schools: 2 }
    from: 10
    minRows: 2
    rows:
      - columns:
          - { at: A, show: { text: "{index}" } }
          - { at: B, show: { text: "{record}" } }
          - { at: C, show: { value: classes } }
          - { at: D, show: { ratio: { counted: [teachers], of: [classes] } } }
          - { at: E, show: { count: here } }
    total: { label: Cộng, at: "A12:B12" }
  - kind: records
    each: unit
    from: 15
    rows:
      - columns:
          - { at: A, show: { text: "{index}" } }
          - { at: B, show: { text: "{record}" } }
          - { at: C, show: { count: "age=6" } }
          - { at: D, show: { share: { counted: "grade=1", of: "age=6" } } }
          - { at: E, show: { sum: [2.classes] } }
    total: { label: Cộng, at: "A16:B16" }
  - kind: cells
    cells:
      - { at: C18, show: { count: "here & age=6" } }
      - { at: D18, show: { level: primary } }
      - { at: E18, show: { condition: { programme: primary, group: staff } } }
`),
)

const texts = {
  year: 2026,
  province: "Minh Họa",
  commune: "An Hòa",
  unitKind: "Phường",
  place: "An Hòa",
  preparer: "",
  signerBody: "",
  signerTitle: "PHÓ CHỦ TỊCH",
  signer: "",
}

const subjectOf = (people: Parameters<typeof bareSubject>[0], more: Partial<FormSubject> = {}) =>
  bareSubject(people, {
    schools: [
      { code: "here", name: "TH An Hòa", levels: 2, reports: { 2: { classes: 10, teachers: 15 } } },
      { code: "other", name: "THCS An Hòa", levels: 4, reports: {} },
    ],
    conditions: { primary: { staff: null } },
    ...more,
  })

describe("addresses", () => {
  test("letters and numbers are each other's inverse", () => {
    for (let n = 1; n <= 800; n++) expect(columnNumber(columnLetters(n))).toBe(n)
    expect(columnLetters(27)).toBe("AA")
    expect(parseSpan("B4:D5")).toEqual({ row: 4, column: 2, rowSpan: 2, columnSpan: 3 })
    expect(parseSpan("AA10")).toEqual({ row: 10, column: 27, rowSpan: 1, columnSpan: 1 })
  })
})

test("every count and share is the length of the list that its source gives", () => {
  fc.assert(
    fc.property(anyPeople, fc.constantFrom(undefined, "Tổ 1", "Tổ 9"), (people, hamlet) => {
      const subject = subjectOf(people, hamlet === undefined ? {} : { hamlet })
      const figures = measureForm(form, subject)
      const cells = [
        ...Object.values(figures.cells),
        ...figures.records.flat().flatMap((record) => record.rows.flatMap((row) => Object.values(row))),
      ]
      let counted = 0
      for (const { value, source } of cells) {
        if (value.kind === "count") {
          expect(count(subject.population.bitmap(source!.where))).toBe(value.count)
          counted++
        }
        if (value.kind === "share") {
          expect(count(subject.population.bitmap(source!.where))).toBe(value.counted)
          expect(count(subject.population.bitmap(source!.of!))).toBe(value.of)
          counted++
        }
      }
      expect(counted).toBe(10)
    }),
  )
})

describe("measuring", () => {
  const people = [
    someone(6, { grade: 1, schoolCode: "here" }, 1),
    someone(6, { studyState: 2 }, 2),
    someone(8, { grade: 2, schoolCode: "here" }, 3),
    someone(6, { grade: 1, residence: 3, schoolCode: "here" }, 4),
  ]
  const figures = measureForm(form, subjectOf(people))
  test("a cell is row and column together", () => {
    expect(figures.cells.C5?.value).toEqual({ kind: "count", count: 2 })
    expect(figures.cells.D5?.value).toEqual({ kind: "count", count: 1 })
    expect(figures.cells.C6?.value).toEqual({ kind: "share", counted: 1, of: 2 })
    expect(figures.cells.E5?.value).toEqual({ kind: "share", counted: 2, of: 3 })
    expect(figures.cells.C7).toBeUndefined()
  })
  test("a hamlet has its own figures, and no level of its own", () => {
    const verdicts = [
      {
        programme: "primary",
        standard: "",
        instrument: "",
        graded: true,
        reached: 2,
        state: "met",
        needsCheck: false,
        levels: [],
      },
    ] as const
    const whole = measureForm(form, subjectOf(people, { verdicts }))
    expect(whole.cells.D18?.value).toEqual({
      kind: "level",
      programme: "primary",
      mark: { reached: 2, state: "met", graded: true },
    })
    const none = measureForm(form, subjectOf(people, { verdicts, hamlet: "Tổ 9" }))
    expect(none.cells.C5?.value).toEqual({ kind: "count", count: 0 })
    expect(none.cells.D18?.value).toMatchObject({ kind: "level", mark: null })
  })
  test("schools are those of the level, with what they reported and who studies there", () => {
    expect(figures.records[0]?.map((record) => record.name)).toEqual(["TH An Hòa"])
    expect(figures.records[0]?.[0]?.rows[0]).toMatchObject({
      A: { value: { kind: "text", text: "1" } },
      B: { value: { kind: "text", text: "TH An Hòa" } },
      C: { value: { kind: "value", value: 10 } },
      D: { value: { kind: "ratio", counted: 15, of: 10 } },
      E: { value: { kind: "count", count: 2 } },
    })
  })
  test("a unit's row adds what its schools reported, by level", () => {
    expect(figures.records[1]?.[0]?.rows[0]?.E?.value).toEqual({ kind: "value", value: 10 })
  })
  test("an answer that is missing stays missing", () => {
    expect(figures.cells.E18?.value).toEqual({ kind: "condition", met: null })
  })
})

describe("laying out", () => {
  const subject = subjectOf([someone(6, { grade: 1 }, 1)])
  const at = (sheet: ReturnType<typeof layoutForm>, row: number, column: number) =>
    sheet.cells.find((cell) => cell.row === row && cell.column === column)
  test("keeps the addresses of the printed form", () => {
    const sheet = layoutForm(form, measureForm(form, subject), texts)
    expect(at(sheet, 1, 1)).toMatchObject({
      columnSpan: 3,
      style: "place",
      value: { text: "Tỉnh: Minh Họa" },
    })
    expect(at(sheet, 4, 3)?.value).toEqual({ kind: "text", text: "2020" })
    expect(at(sheet, 5, 2)?.value).toEqual({ kind: "text", text: "2020" })
    expect(at(sheet, 5, 3)).toMatchObject({ style: "figure", value: { kind: "count", count: 1 } })
    expect(at(sheet, 6, 3)?.style).toBe("share")
    expect(at(sheet, 10, 2)?.value).toEqual({ kind: "text", text: "TH An Hòa" })
    expect(at(sheet, 11, 2)?.value).toEqual({ kind: "text", text: "" })
    expect(at(sheet, 12, 1)).toMatchObject({ style: "labelBold", columnSpan: 2, value: { text: "Cộng" } })
    expect(at(sheet, 12, 3)?.value).toEqual({ kind: "value", value: 10 })
    expect(at(sheet, 20, 4)?.value).toEqual({ kind: "text", text: "PHÓ CHỦ TỊCH" })
    expect(sheet).toMatchObject({ rowCount: 20, columnCount: 5, heights: { 8: 20, 20: 30 } })
  })
  test("pushes what follows down when a list is longer than the original has room for", () => {
    const schools = Array.from({ length: 5 }, (_, i) => ({
      code: `s${i}`,
      name: `TH ${i}`,
      levels: 2,
      reports: { 2: { classes: i } },
    }))
    const sheet = layoutForm(form, measureForm(form, { ...subject, schools }), texts)
    expect(at(sheet, 14, 2)?.value).toEqual({ kind: "text", text: "TH 4" })
    expect(at(sheet, 15, 1)?.value).toMatchObject({ text: "Cộng" })
    expect(at(sheet, 15, 3)?.value).toEqual({ kind: "value", value: 10 })
    expect(at(sheet, 18, 2)?.value).toEqual({ kind: "text", text: "An Hòa" })
    expect(at(sheet, 21, 3)).toMatchObject({ value: { kind: "count", count: 1 } })
    expect(at(sheet, 23, 4)?.value).toMatchObject({ text: "PHÓ CHỦ TỊCH" })
    expect(sheet.heights).toEqual({ 8: 20, 23: 30 })
  })
})

describe("a province", () => {
  test("is the sum of its communes, ratios made again from the sums", () => {
    fc.assert(
      fc.property(anyPeople, anyPeople, (left, right) => {
        const communes = [left, right].map((people, i) => ({
          name: `Xã ${i}`,
          figures: measureForm(form, subjectOf(people)),
        }))
        const sum = combineFigures(form, communes)
        const everyone = [
          ...left,
          ...right.map((person, i) => ({
            ...person,
            id: `${person.id.slice(0, -6)}f${String(i).padStart(5, "0")}`,
          })),
        ]
        const together = measureForm(form, subjectOf(everyone))
        for (const [address, cell] of Object.entries(together.cells)) {
          if (cell.value.kind === "count" || cell.value.kind === "share") {
            expect(sum.cells[address]?.value).toEqual(cell.value)
          }
        }
        expect(sum.records[1]?.map((record) => record.rows[0]?.A?.value)).toEqual([
          { kind: "text", text: "1" },
          { kind: "text", text: "2" },
        ])
      }),
      { numRuns: 30 },
    )
  })
  test("lists a commune's schools as one line", () => {
    const two = subjectOf([], {
      schools: [
        { code: "a", name: "A", levels: 2, reports: { 2: { classes: 10, teachers: 15 } } },
        { code: "b", name: "B", levels: 2, reports: { 2: { classes: 20 } } },
      ],
    })
    const sum = combineFigures(form, [{ name: "Xã Một", figures: measureForm(form, two) }])
    expect(sum.records[0]).toHaveLength(1)
    expect(sum.records[0]?.[0]?.rows[0]).toMatchObject({
      A: { value: { text: "1" } },
      B: { value: { text: "Xã Một" } },
      C: { value: { kind: "value", value: 30 } },
      // The school that did not report its teachers is left out of the ratio altogether.
      D: { value: { kind: "ratio", counted: 15, of: 10 } },
    })
  })
})

describe("adding", () => {
  test("what was not reported is not zero", () => {
    expect(
      addValues([
        { kind: "value", value: null },
        { kind: "value", value: null },
      ]),
    ).toEqual({ kind: "value", value: null })
    expect(
      addValues([
        { kind: "value", value: null },
        { kind: "value", value: 3 },
      ]),
    ).toEqual({ kind: "value", value: 3 })
  })
  test("percents are recomputed", () => {
    const parts = [
      { kind: "percent", counted: 1, of: 2 },
      { kind: "percent", counted: 0, of: 8 },
    ] as const
    expect(addValues(parts)).toEqual({ kind: "percent", counted: 1, of: 10 })
  })
  test("texts and nothing have no total", () => {
    expect(addValues([{ kind: "text", text: "x" }])).toEqual({ kind: "text", text: "" })
    expect(addValues([])).toEqual({ kind: "text", text: "" })
  })
})

describe("cross checks", () => {
  const people = [someone(6, { grade: 1 }, 1), someone(6, {}, 2)]
  const subject = subjectOf(people)
  const tables = new Map([["X-1", { form, figures: measureForm(form, subject) }]])
  const check = (left: string[], right: string[]) =>
    runCrossCheck(
      { id: "c", label: "", level: "error", remedy: "", pairs: [{ left, right }] },
      tables,
      subject.population,
    )
  test("find cells of grids, boxes and lists by the printed address", () => {
    const measured = tables.get("X-1")!
    expect(cellAt(measured, "C18")?.value).toEqual({ kind: "count", count: 2 })
    expect(cellAt(measured, "C15")?.value).toEqual({ kind: "count", count: 2 })
    expect(cellAt(measured, "C10")?.value).toEqual({ kind: "value", value: 10 })
    expect(cellAt(measured, "C99")).toBeUndefined()
    expect(cellAt(measured, "C9")).toBeUndefined()
  })
  test("agree where figures are equal, also as sums", () => {
    expect(check(["X-1!C18"], ["X-1!C5"])).toEqual([])
    expect(check(["X-1!C5", "X-1!D5"], ["X-1!C15"])).toEqual([])
  })
  test("name the two sides and the people who are on one only", () => {
    const [difference] = check(["X-1!C5"], ["X-1!D5"])
    expect(difference).toMatchObject({ left: "X-1!C5", right: "X-1!D5", leftValue: 2, rightValue: 0 })
    expect(count(difference!.people!)).toBe(2)
    expect(check(["X-1!C5"], ["X-1!C10"])[0]?.people).toBeNull()
  })
  test("do not compare what is missing", () => {
    expect(check(["X-1!C5"], ["Y-1!C5"])).toEqual([])
    expect(check(["X-1!C5"], ["X-1!D18"])).toEqual([])
  })
})
