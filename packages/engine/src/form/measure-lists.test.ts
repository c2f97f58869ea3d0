import { expect, test } from "vitest"
import { parse } from "yaml"
import { count } from "../bitmap/bitmap.ts"
import { someone } from "../testing/people.ts"
import { subjectOf as bareSubject } from "../testing/subject.ts"
import type { ProgrammeVerdict } from "../verdict/judge-unit.ts"
import { Form } from "./form.ts"
import type { FormSubject } from "./form-subject.ts"
import { measureForm } from "./measure-form.ts"

const formOf = (blocks: string) =>
  Form.parse(
    parse(`
code: X-2
name: Biểu thử
file: X_{year}
programme: primary
group: people
inForce: { from: 2014-05-15, to: null }
confidence: A
units: [commune]
orientation: landscape
widths: [5, 20, 8, 8]
heights: {}
freeze: { rows: 0, columns: 0 }
texts: []
blocks:
${blocks}`),
  )

const names: Readonly<Record<string, string>> = {
  here: "Trường Ước Mơ",
  near: "Trường Đông Phú 10",
  far: "Trường Đông Phú 9",
  trade: "Trường An Hòa",
}

const subjectOf = (people: Parameters<typeof bareSubject>[0], more: Partial<FormSubject> = {}) =>
  bareSubject(people, { schoolName: (code) => names[code] ?? code, ...more })

const pupils = [
  someone(7, { grade: 2, schoolCode: "here" }, 1),
  someone(7, { grade: 2, schoolCode: "near" }, 2),
  someone(8, { grade: 3, schoolCode: "near" }, 3),
  someone(7, { grade: 2, schoolCode: "far" }, 4),
  someone(16, { schoolCode: "trade", grade: 10 }, 5),
  someone(7, { grade: 2 }, 6),
]

const attended = formOf(`
  - kind: records
    each: { attended: "age=7..8" }
    from: 5
    where: studying=yes
    rows:
      - columns:
          - { at: B, show: { text: "{record}" } }
          - { at: C, show: { count: "age=7" } }
          - { at: D, show: { share: { counted: "age=8", of: "age=7..8" } } }
    total: { label: Cộng, at: "A9:B9" }
`)

const recordsOf = (form: Form, subject: FormSubject) => measureForm(form, subject).records[0] ?? []

test("schools that people attend stand in Vietnamese order, each with its own people and no others", () => {
  const records = recordsOf(attended, subjectOf(pupils))
  expect(records.map(({ name }) => name)).toEqual([
    "Trường Đông Phú 9",
    "Trường Đông Phú 10",
    "Trường Ước Mơ",
  ])
  expect(records.map(({ rows }) => rows[0]?.C?.value)).toEqual([
    { kind: "count", count: 1 },
    { kind: "count", count: 1 },
    { kind: "count", count: 1 },
  ])
  expect(records.map(({ rows }) => rows[0]?.D?.value)).toEqual([
    { kind: "share", counted: 0, of: 1 },
    { kind: "share", counted: 1, of: 2 },
    { kind: "share", counted: 0, of: 1 },
  ])
})

test("the total of a list names its people only where they are as many as its records add up to", () => {
  // One pupil of 7 names no school: among the whole, and in no record.
  expect(measureForm(attended, subjectOf(pupils)).totals?.[0]).toEqual({})
  const placed = pupils.filter((person) => person.schoolCode !== null)
  const { totals, records } = measureForm(attended, subjectOf(placed))
  expect(records[0]).toHaveLength(3)
  expect(Object.keys(totals?.[0] ?? {})).toEqual(["C", "D"])
  const { population } = subjectOf(placed)
  const size = (what: string | undefined) => count(population.bitmap(what ?? ""))
  expect(size(totals?.[0]?.C?.where)).toBe(3)
  expect(size(totals?.[0]?.D?.where)).toBe(1)
  expect(size(totals?.[0]?.D?.of)).toBe(4)
})

test("a share differs from what its records add up to as soon as either of its two numbers does", () => {
  // The unplaced one of 8 is counted and of the whole; the unplaced one of 7 is of the whole alone.
  for (const age of [7, 8]) {
    const people = [...pupils.filter((person) => person.schoolCode !== null), someone(age, { grade: 2 }, 7)]
    expect(Object.keys(measureForm(attended, subjectOf(people)).totals?.[0] ?? {})).toEqual(
      age === 7 ? [] : ["C"],
    )
  }
})

test("a list without a total names nobody for one", () => {
  const bare = formOf(`
  - kind: records
    each: hamlet
    from: 5
    rows:
      - columns: [{ at: C, show: { count: "age=7" } }]
`)
  const { totals, records } = measureForm(bare, subjectOf(pupils))
  expect(records[0]).toHaveLength(1)
  expect(totals?.[0]).toEqual({})
})

test("schools are counted by their level and by whether they stand alone", () => {
  const counted = formOf(`
  - kind: cells
    cells:
      - { at: A1, show: { schools: 2 } }
      - { at: A2, show: { schools: { level: 1, independent: true } } }
      - { at: A3, show: { schools: { level: 1, independent: false } } }
`)
  const schools = [
    { code: "a", name: "A", levels: 1, independent: true, reports: {} },
    { code: "b", name: "B", levels: 1, reports: {} },
    { code: "c", name: "C", levels: 1, independent: false, reports: {} },
    { code: "d", name: "D", levels: 6, reports: {} },
  ]
  const { cells } = measureForm(counted, subjectOf([], { schools }))
  expect(["A1", "A2", "A3"].map((at) => cells[at]?.value)).toEqual([
    { kind: "value", value: 1 },
    { kind: "value", value: 1 },
    { kind: "value", value: 2 },
  ])
})

test("a level is that of its own programme, and a hamlet has none", () => {
  const shown = formOf(`
  - kind: cells
    cells:
      - { at: A1, show: { reached: { programme: primary, level: 2 } } }
      - { at: A2, show: { reached: { programme: lowerSecondary, level: 2 } } }
      - { at: A3, show: { level: primary } }
`)
  const verdict = (programme: string, reached: number) =>
    ({ programme, reached, state: "met", graded: true }) as unknown as ProgrammeVerdict
  const verdicts = [verdict("lowerSecondary", 1), verdict("primary", 3)]
  const { cells } = measureForm(shown, subjectOf([], { verdicts }))
  expect(cells.A1?.value).toEqual({ kind: "value", value: 1 })
  expect(cells.A2?.value).toEqual({ kind: "value", value: 0 })
  const mark = { reached: 3, state: "met", graded: true }
  expect(cells.A3?.value).toEqual({ kind: "level", programme: "primary", mark })
  const hamlet = measureForm(shown, subjectOf([], { verdicts, hamlet: "Tổ 1" }))
  expect(hamlet.cells.A3?.value).toEqual({ kind: "level", programme: "primary", mark: null })
})
