import { residence, studyState } from "@phocap/core"
import {
  type CellValue,
  cellAt,
  columnLetters,
  columnNumber,
  type FormFigures,
  layoutForm,
  measureForm,
  parseSpan,
  type ReportingSchool,
  runCrossCheck,
} from "@phocap/engine"
import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { formOf, formsInYear, pack, populationOf, type Someone, subjectOf, texts } from "./form-testing.ts"

const nobody = populationOf([])

function numbers(value: CellValue | undefined): number[] {
  if (value?.kind === "count") return [value.count]
  return value?.kind === "share" ? [value.counted, value.of] : []
}

function asked(figures: FormFigures, address: string): number {
  return numbers(figures.cells[address]?.value)[0] ?? Number.NaN
}

const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null, freq: 2 })
const seldom = <T>(arbitrary: fc.Arbitrary<T>) =>
  fc.oneof({ weight: 6, arbitrary: fc.constant(null) }, { weight: 1, arbitrary })
/** Ages at which some table begins or ends come up more often. */
const ages = fc.oneof(
  fc.integer({ min: 0, max: 62 }),
  fc.constantFrom(0, 5, 6, 10, 11, 14, 15, 18, 25, 26, 35, 36, 60, 61),
)
const someone = fc.record({
  age: ages,
  sex: fc.integer({ min: 1, max: 2 }),
  ethnicity: fc.constantFrom(1, 1, 2, 8, 55),
  religion: seldom(fc.constant("Phật giáo")),
  residence: fc.constantFrom(null, 1, 1, 2, 3),
  movement: seldom(fc.integer({ min: 1, max: 3 })),
  homeProvince: maybe(fc.constantFrom("01", "02")),
  grade: maybe(fc.integer({ min: 1, max: 13 })),
  schoolCode: maybe(fc.constantFrom("here", "near", "far", "unlisted")),
  repeated: fc.boolean(),
  twoSessions: maybe(fc.boolean()),
  graduationLevel: maybe(fc.integer({ min: 1, max: 4 })),
  graduationContinuing: fc.boolean(),
  graduationYear: maybe(fc.integer({ min: 2022, max: 2025 })),
  completedGrade: seldom(fc.integer({ min: 0, max: 12 })),
  droppedGrade: seldom(fc.integer({ min: 1, max: 12 })),
  relapse: seldom(fc.integer({ min: 1, max: 2 })),
  disabilities: fc.constantFrom(0, 0, 0, 0, 1, 130),
  canLearn: maybe(fc.boolean()),
  educationAccess: maybe(fc.boolean()),
  preschoolCompleted: maybe(fc.boolean()),
  vietnamesePrepared: maybe(fc.boolean()),
  studyState: seldom(fc.integer({ min: 1, max: 7 })),
})
const crowds = fc.array(someone, { minLength: 1, maxLength: 150, size: "max" })

const letters = (from: string, to: string) =>
  Array.from({ length: columnNumber(to) - columnNumber(from) + 1 }, (_, i) =>
    columnLetters(columnNumber(from) + i),
  )
const rows = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, i) => from + i)

/** Columns that must be the sum of others in every row, and rows that must be the sum of others in every column. */
const columnSums: [code: string, year: number, total: string, parts: string[], rows: number[]][] = [
  ["TH-M1", 2026, "K", letters("F", "J"), rows(6, 38)],
  ["TH-M1", 2026, "P", letters("L", "O"), rows(6, 38)],
  ["THCS-M1", 2026, "Z", ["N", "Q", "T", "W"], [...rows(6, 12), ...rows(14, 34)]],
  ["MN-01-TE", 2026, "M", letters("F", "K"), rows(6, 28)],
  ["MN-M1", 2025, "L", letters("E", "J"), rows(7, 28)],
  ["HS-OUT", 2026, "AR", letters("C", "AQ"), [10, 12, 13]],
  ["HS-IN", 2026, "AR", letters("C", "AQ"), [10, 14, 15]],
]
const rowSums: [code: string, total: number, parts: number[], columns: string[]][] = [
  ["XMC-3", 20, rows(9, 19), letters("C", "S")],
  ["XMC-3", 31, [20, ...rows(21, 30)], letters("C", "S")],
  ["XMC-3", 57, [31, ...rows(32, 56)], letters("C", "S")],
  ["CMC-2", 11, [8, 9, 10], letters("B", "R")],
  ["HS-OUT", 13, [10, 12], letters("C", "AR")],
  ["HS-IN", 15, [10, 14], letters("C", "AR")],
  ["MN-05-KT", 13, rows(7, 12), letters("C", "M")],
]

function expectSum(figures: FormFigures, total: string, parts: readonly string[]): void {
  const whole = numbers(figures.cells[total]?.value)
  expect(whole.length, total).toBeGreaterThan(0)
  const added = whole.map((_, i) =>
    parts.reduce((sum, part) => sum + (numbers(figures.cells[part]?.value)[i] ?? Number.NaN), 0),
  )
  expect(whole, total).toEqual(added)
}

test("totals are the sums of their parts, whoever lives there", () => {
  fc.assert(
    fc.property(crowds, (people) => {
      const subjects = new Map([2025, 2026].map((year) => [year, subjectOf(populationOf(people, year))]))
      for (const [code, year, total, parts, at] of columnSums) {
        const figures = measureForm(formOf(code, year), subjects.get(year)!)
        for (const row of at)
          expectSum(
            figures,
            `${total}${row}`,
            parts.map((part) => `${part}${row}`),
          )
      }
      for (const [code, total, parts, columns] of rowSums) {
        const figures = measureForm(formOf(code), subjects.get(2026)!)
        for (const column of columns)
          expectSum(
            figures,
            `${column}${total}`,
            parts.map((part) => `${column}${part}`),
          )
      }
    }),
    { numRuns: 15 },
  )
})

test.each([2025, 2026])("tables of %i that must agree do agree, whoever lives there", (year) => {
  const strict = pack.crossChecks.filter((check) => check.level === "error")
  expect(strict.length).toBeGreaterThan(4)
  fc.assert(
    fc.property(crowds, (people) => {
      const population = populationOf(people)
      const subject = subjectOf(population)
      const tables = new Map(
        formsInYear(year).map((form) => [form.code, { form, figures: measureForm(form, subject) }] as const),
      )
      for (const check of strict) {
        for (const { left, right } of check.pairs) {
          for (const ref of [...left, ...right]) {
            const [code = "", address = ""] = ref.split("!")
            // A table of another year's layout is known, but has no cells to compare in this one.
            expect(
              pack.forms.some((form) => form.code === code),
              ref,
            ).toBe(true)
            const table = tables.get(code)
            if (table !== undefined) expect(cellAt(table, address), ref).toBeDefined()
          }
        }
        expect(runCrossCheck(check, tables, population)).toEqual([])
      }
    }),
    { numRuns: 25 },
  )
})

test("the lists of pupils elsewhere and from elsewhere are those of TH-M1", () => {
  const pupil = fc.record({
    age: fc.integer({ min: 6, max: 14 }),
    grade: fc.integer({ min: 1, max: 7 }),
    schoolCode: fc.constantFrom("here", "near", "far"),
    residence: fc.constantFrom(1, 1, 3),
    disabilities: fc.constantFrom(0, 0, 0, 1),
  })
  const pupils = fc.array(pupil, { minLength: 1, maxLength: 200, size: "max" })
  fc.assert(
    fc.property(pupils, (people) => {
      const subject = subjectOf(populationOf(people))
      const th = measureForm(formOf("TH-M1"), subject)
      const out = measureForm(formOf("HS-OUT"), subject)
      // Six years old in grade 1, eight in grade 3, eleven in grade 5: the same cells of both tables.
      for (const [hs, m1] of [
        ["D13", "F14"],
        ["M13", "H20"],
        ["AE13", "L26"],
      ] as const)
        expect(asked(out, hs)).toBe(asked(th, m1))
      const listed = out.records[0]!.reduce((sum, school) => sum + numbers(school.rows[0]!.AR!.value)[0]!, 0)
      expect(asked(out, "AR10")).toBe(listed)
    }),
    { numRuns: 25 },
  )
})

describe("TH-M1", () => {
  const figures = (people: Someone[]) => measureForm(formOf("TH-M1"), subjectOf(populationOf(people)))
  const one = (more: Record<string, unknown>) => figures([{ age: 6, grade: 1, schoolCode: "here", ...more }])
  const read = (of: FormFigures, addresses: string) =>
    addresses.split(" ").map((address) => asked(of, address))

  test("a pupil is printed by place of study and counts for the criterion wherever the school is", () => {
    expect(read(one({}), "F6 F12 F13 F14 F15 F40")).toEqual([1, 1, 1, 0, 0, 1])
    expect(read(one({ schoolCode: "near" }), "F6 F12 F13 F14 F15 F40")).toEqual([1, 1, 0, 1, 0, 1])
    expect(read(one({ schoolCode: "unlisted" }), "F6 F12 F13 F14 F15 F40")).toEqual([1, 1, 0, 0, 0, 1])
  })
  test("a pupil from elsewhere has a row and no part in totals or criteria", () => {
    expect(read(one({ residence: residence.outside }), "F6 F12 F13 F14 F15 F40")).toEqual([0, 0, 0, 0, 1, 0])
  })
  test("who moved away or died is in the total and not among those who must", () => {
    for (const movement of ["movedOut", "dead"])
      expect(read(one({ movement }), "F6 F12 F13 F40")).toEqual([1, 0, 0, 0])
  })
  test("a disabled child is counted apart, access only with ability to learn", () => {
    expect(read(one({ disabilities: 1, canLearn: true }), "F6 F9 F10 F11 F12 F13 F44")).toEqual([
      1, 1, 1, 1, 0, 0, 1,
    ])
    expect(read(one({ disabilities: 1, canLearn: false }), "F9 F10 F11 F12 F44")).toEqual([1, 0, 0, 0, 0])
  })
  test("completion, repetition, dropping out and never having enrolled", () => {
    const people: Someone[] = [
      { age: 11, grade: 6, schoolCode: "here" },
      { age: 12, grade: 7, schoolCode: "far" },
      { age: 12, disabilities: 1, graduationLevel: "primary" },
      { age: 9, grade: 3, schoolCode: "here", repeated: true },
      { age: 13, grade: 7, schoolCode: "here", repeated: true },
      { age: 10, droppedGrade: 4 },
      { age: 14, droppedGrade: 8 },
      { age: 7, studyState: studyState.never },
    ]
    const of = figures(people)
    expect(read(of, "L28 M29 M31 I32 N32 J35 O35 O28 G38")).toEqual([1, 1, 1, 1, 0, 1, 0, 1, 1])
    expect(read(of, "F41 F43")).toEqual([1, 4])
  })
})

describe("THCS-M1", () => {
  test("counts who ever studied beyond, whoever left the province apart", () => {
    const figures = measureForm(
      formOf("THCS-M1"),
      subjectOf(
        populationOf([
          { age: 16, grade: 11, schoolCode: "near" },
          { age: 16, grade: 11, schoolCode: "far" },
          { age: 18, graduationLevel: "upperSecondary", graduationYear: 2025 },
          { age: 17, graduationLevel: "lowerSecondary", studyState: studyState.finished },
          { age: 15, grade: 9, schoolCode: "here" },
          { age: 15, droppedGrade: 7 },
        ]),
      ),
    )
    const read = (addresses: string) => addresses.split(" ").map((address) => asked(figures, address))
    expect(read("Q29 Q30 W29 T29 Z29 Z30")).toEqual([1, 1, 1, 0, 2, 1])
    expect(read("N23 N32 Z26 Z27 G39 G40 G42")).toEqual([1, 1, 2, 2, 4, 3, 1])
  })
})

describe("literacy tables", () => {
  const people: Someone[] = [
    { age: 20, completedGrade: 2, sex: 2, ethnicity: 8 },
    { age: 20, completedGrade: 4, times: 2 },
    { age: 20, graduationLevel: "primary", sex: 2, times: 6 },
    { age: 20 },
    { age: 40, relapse: 2, graduationLevel: "primary" },
  ]
  const subject = subjectOf(populationOf(people, 2026, ["Tổ 1"]))

  test("who is not classified is neither illiterate nor literate", () => {
    const figures = measureForm(formOf("XMC-3"), subject)
    const cell = (at: string) => figures.cells[at]?.value
    expect(["C14", "G14", "K14", "O14", "J14", "C57"].map((at) => asked(figures, at))).toEqual([
      10, 1, 2, 6, 1, 11,
    ])
    expect(cell("S14")).toEqual({ kind: "share", counted: 6, of: 10 })
  })
  test("the rate of the total row is taken over the whole", () => {
    const figures = measureForm(formOf("CMC-2"), subject)
    expect(figures.cells.N8?.value).toEqual({ kind: "share", counted: 3, of: 10 })
    expect(figures.cells.N11?.value).toEqual({ kind: "share", counted: 4, of: 11 })
    expect(asked(figures, "O10")).toBe(1)
  })
  test("CMC-1 divides women by the whole band, the table by hamlet by women", () => {
    const row = (code: string) => measureForm(formOf(code), subject).records[0]![0]!.rows[0]!
    expect(row("CMC-1").N?.value).toEqual({ kind: "share", counted: 1, of: 10 })
    expect(row("HT-MC-1").J?.value).toEqual({ kind: "share", counted: 1, of: 7 })
  })
})

describe("preschool tables", () => {
  test("completion is asked of the cohort that is one year older now", () => {
    const population = populationOf([
      { age: 6, grade: 1, schoolCode: "here", preschoolCompleted: true, times: 3 },
      { age: 6, preschoolCompleted: false },
      { age: 5, grade: 55, schoolCode: "here", twoSessions: true, preschoolCompleted: true },
      { age: 5, grade: 55, schoolCode: "far" },
    ])
    const te = measureForm(formOf("MN-01-TE"), subjectOf(population))
    expect(["K12", "K13", "K14", "K15", "K21"].map((at) => asked(te, at))).toEqual([2, 2, 1, 1, 1])
    expect(te.cells.F36?.value).toEqual({ kind: "share", counted: 3, of: 4 })
    expect(te.cells.F41?.value).toEqual({ kind: "share", counted: 1, of: 2 })
    const [all, young, five] = measureForm(formOf("MN-01-TCĐK"), subjectOf(population)).records[0]![0]!.rows
    expect([all, young, five].map((row) => row?.N?.value)).toEqual([
      { kind: "share", counted: 4, of: 6 },
      { kind: "share", counted: 1, of: 2 },
      { kind: "share", counted: 3, of: 4 },
    ])
  })
})

describe("tables of schools", () => {
  const two = (level: number, reports: Record<string, number>[]): ReportingSchool[] =>
    reports.map((values, i) => ({
      code: `S${i}`,
      name: `Trường ${i}`,
      levels: level,
      reports: { [level]: values },
    }))

  test("a ratio is recomputed on the total row and in the boxes, never added", () => {
    const form = formOf("TH-01-GV")
    const subject = subjectOf(nobody, {
      schools: two(2, [
        { teacher_total: 12, class_total: 10, q_univ: 9, q_postgrad: 1, p_good: 4, p_fair: 8, rank_1: 1 },
        { teacher_total: 30, class_total: 20, q_univ: 21, p_pass: 24, rank_1: 0, rank_2: 1 },
      ]),
    })
    const sheet = layoutForm(form, measureForm(form, subject), texts)
    const at = (address: string) => {
      const { row, column } = parseSpan(address)
      return sheet.cells.find((cell) => cell.row === row && cell.column === column)?.value
    }
    expect(at("N8")).toEqual({ kind: "ratio", counted: 12, of: 10 })
    expect(at("N18")).toEqual({ kind: "ratio", counted: 42, of: 30 })
    expect(at("C8")).toEqual({ kind: "text", text: "x" })
    expect(at("C9")).toEqual({ kind: "text", text: "" })
    expect(at("L21")).toEqual({ kind: "percent", counted: 30, of: 42 })
    expect(at("K23")).toEqual({ kind: "value", value: 36 })
  })

  test("rooms per class count every kind of room the form has", () => {
    const rooms = { room_permanent: 5, room_semi: 2, room_temp: 1, room_rent: 2, class_total: 10 }
    const value = (code: string, level: number) =>
      measureForm(formOf(code), subjectOf(nobody, { schools: two(level, [rooms]) })).records[0]![0]!.rows[0]!
    expect(value("TH-01-CSVC", 2).J?.value).toEqual({ kind: "ratio", counted: 10, of: 10 })
    expect(value("THCS-CSVC", 4).H?.value).toEqual({ kind: "ratio", counted: 8, of: 10 })
  })

  test("a preschool's first row adds its two ages", () => {
    const values = { kg34_classes: 4, kg5_classes: 2, kg34_teachers: 7, kg5_teachers: 4, kg5_standard: 3 }
    const [all, young, five] = measureForm(
      formOf("MN-01-GV"),
      subjectOf(nobody, { schools: two(1, [values]) }),
    ).records[0]![0]!.rows
    expect([all, young, five].map((row) => row?.J?.value)).toEqual(
      [6, 4, 2].map((value) => ({ kind: "value", value })),
    )
    expect(all?.N?.value).toEqual({ kind: "ratio", counted: 11, of: 6 })
    expect(five?.Q?.value).toEqual({ kind: "percent", counted: 3, of: 4 })
  })
})

test("the money table adds five years and averages what is a rate", () => {
  const values = { "line8.2026": 500, "line8.2025": 300, "line13.2026": 40, "line13.2024": 20 }
  const figures = measureForm(formOf("MN-01-TC"), subjectOf(nobody, { values }))
  expect(["D8", "I8", "H8", "G8", "D13", "D9"].map((at) => figures.cells[at]?.value)).toEqual(
    [800, 500, 300, null, 30, null].map((value) => ({ kind: "value", value })),
  )
  expect(figures.cells.D17).toBeUndefined()
})
