import { expect, test } from "vitest"
import { parse } from "yaml"
import { members } from "../bitmap/bitmap.ts"
import { Population } from "../predicate/population.ts"
import { factsOf, someone } from "../testing/people.ts"
import { Form } from "./form.ts"
import type { FormSubject } from "./form-subject.ts"
import { layoutForm } from "./layout-form.ts"
import { measureForm } from "./measure-form.ts"

// A form with every kind of block and measure, and what each must print of a known commune.
const form = Form.parse(
  parse(`
code: X-2
name: Biểu mọi kiểu
file: X
programme: primary
group: people
inForce: { from: 2014-05-15, to: null }
confidence: A
units: [commune]
orientation: portrait
widths: [5, 5]
heights: { "3": 10, "40": 12 }
freeze: { rows: 1, columns: 1 }
texts:
  - { at: A1, text: "{y-1}/{y}/{y+1} {lastSchoolYear} {schoolYear} {school:-2} {lastYear} {strange}.", style: title }
blocks:
  - kind: grid
    columns:
      - { at: B, to: C, where: "age=6" }
      - { at: D, share: { counted: "grade=1", of: "age=6..8" } }
      - { at: E, text: "{age}: {birth}" }
    rows:
      - { at: 3, labels: { A3: "Sáu {age}" }, age: 6, bold: true, where: "grade=1..5" }
      - { at: 4, labels: { A4: Đề mục }, empty: true }
      - { at: 5, labels: { A5: Tất cả } }
  - kind: records
    each: hamlet
    from: 10
    where: "age=6..8"
    rows:
      - columns:
          - { at: A, show: { text: "{index} {record} {commune}" } }
          - { at: B, show: { count: "grade=1" } }
          - { at: C, style: mark, show: { count: "age=0..100" } }
      - where: "sex=1"
        columns:
          - { at: B, show: { share: { counted: "grade=1", of: "age=6" } } }
    total: { label: Cộng, at: A12, whenSeveral: true }
  - kind: records
    each: { attended: "grade=1..2" }
    from: 20
    rows: [{ columns: [{ at: A, show: { text: "{record}" } }, { at: B, show: { count: "age=0..100" } }] }]
  - kind: records
    each: { people: "age=6" }
    from: 25
    rows: [{ columns: [{ at: A, show: { text: "{index}. {fullName} {commune}" } }] }]
    total: { label: Cộng, at: A26, whenSeveral: true }
  - kind: lines
    rows:
      - { at: 30, labels: { A30: Chi }, key: spent }
      - { at: 31, labels: { A31: Mức }, key: rate, average: true }
      - { at: 32, labels: { A32: Trong đó } }
    total: D
    years: [{ at: B, offset: -1 }, { at: C, offset: 0 }]
  - kind: cells
    cells:
      - { at: "A40:B40", show: { percent: { counted: [1.a, 1.b], of: [1.c] } } }
      - { at: C40, show: { mark: 1.a } }
      - { at: D40, show: { mark: 1.none } }
      - { at: E40, show: { schools: 1 } }
      - { at: F40, show: { schools: { level: 1, independent: true } } }
      - { at: G40, show: { communes: all } }
      - { at: H40, show: { communes: hardship } }
      - { at: I40, show: { reached: { programme: primary, level: 2 } } }
      - { at: J40, show: { reached: { programme: primary, level: 3 } } }
      - { at: K40, show: { hardship: true } }
      - { at: L40, show: { text: "{record}" } }
      - { at: M40, show: { sum: [1.a, 2.a, 1.none] } }
      - { at: N40, show: { value: 1.none } }
      - { at: O40, show: { ratio: { counted: [1.none], of: [1.c] } } }
      - { at: P40, show: { condition: { programme: primary, group: facilities } } }
      - { at: Q40, show: { share: { counted: "grade=1", of: "age=6" } } }
`),
)

const people = [
  someone(6, { grade: 1, schoolCode: "here" }, 1),
  someone(6, { grade: 1, sex: 2, schoolCode: "near" }, 2),
  someone(8, { grade: 2, schoolCode: "near" }, 3),
  someone(9, { grade: 1 }, 4),
]
const verdict = { programme: "primary", standard: "", instrument: "", graded: true, reached: 2 } as const
const subject: FormSubject = {
  name: "An Hòa",
  year: 2026,
  population: new Population(factsOf(people), {}),
  hamlets: ["Tổ 1", "Tổ 2"],
  schools: [
    { code: "s", name: "S", levels: 3, reports: { 1: { a: 2, b: 1, c: 4 }, 2: { a: 5 } } },
    { code: "t", name: "T", levels: 1, independent: true, reports: { 1: { a: 1, c: null } } },
  ],
  schoolName: (code) => `Trường ${code}`,
  values: { "spent.2025": 3, "spent.2026": 5, "rate.2025": 2, "rate.2026": 4 },
  hardship: true,
  verdicts: [{ ...verdict, state: "met", needsCheck: false, levels: [] }],
  conditions: { primary: { facilities: true } },
  person: (index) => ({ fullName: `Em ${index}` }),
  order: (who) => members(who).reverse(),
}

const words = { province: "P", commune: "C", unitKind: "", place: "", preparer: "", signerBody: "" }
const texts = { ...words, year: 2026, signerTitle: "", signer: "" }
const measured = () => measureForm(form, subject)
const laidOut = () => layoutForm(form, measured(), texts)

/** What a printed cell shows, shortly; "" for an empty text, undefined where nothing is printed. */
function shown(row: number, column: string): string | undefined {
  const number = column.charCodeAt(0) - 64
  const cell = laidOut().cells.find((one) => one.row === row && one.column === number)
  if (cell === undefined) return undefined
  const { value } = cell
  const size = `${cell.columnSpan > 1 ? ` ×${cell.columnSpan}` : ""} ${cell.style}`
  if (value.kind === "text") return value.text + size
  if (value.kind === "count") return value.count + size
  if (value.kind === "value") return value.value + size
  if (value.kind === "level" || value.kind === "condition") return JSON.stringify(value) + size
  return `${value.counted}/${value.of}${size}`
}
const row = (number: number, columns: string) => [...columns].map((column) => shown(number, column))

test("the tokens of texts, unknown ones empty", () => {
  expect(shown(1, "A")).toBe("2025/2026/2027 2025-2026 2026-2027 2024-2025 2025 . title")
})

test("a grid: merged columns, shares of a column, texts by age, headings", () => {
  expect(row(3, "ABDE")).toEqual(["Sáu 6 labelBold", "2 ×2 figure", "2/3 share", "6: 2020 mark"])
  expect(row(4, "ABDE")).toEqual(["Đề mục label", " ×2 figure", " figure", ":  mark"])
  expect(row(5, "ABDE")).toEqual(["Tất cả label", "2 ×2 figure", "2/3 share", ":  mark"])
})

test("hamlets, two lines each, narrowed by block and line, pushed down by the second, with their total", () => {
  expect(row(10, "ABC")).toEqual(["1 Tổ 1 An Hòa label", "2 figure", "3 mark"])
  expect(row(11, "ABC")).toEqual([undefined, "1/1 share", undefined])
  expect(row(12, "ABC")).toEqual(["2 Tổ 2 An Hòa label", "0 figure", "0 mark"])
  expect(row(13, "ABC")).toEqual([undefined, "0/0 share", undefined])
  expect(row(14, "ABC")).toEqual(["Cộng labelBold", "2 figure", "3 mark"])
})

test("schools that somebody attends, by name, each with its own people", () => {
  expect(row(22, "AB")).toEqual(["Trường here label", "1 figure"])
  expect(row(23, "AB")).toEqual(["Trường near label", "2 figure"])
})

test("people in the order that is asked for", () => {
  expect(measured().records[2]?.map((record) => record.name)).toEqual(["Em 1", "Em 0"])
  expect(row(28, "A")).toEqual(["1. Em 1 An Hòa label"])
  expect(row(29, "A")).toEqual(["2. Em 0 An Hòa label"])
  expect(row(30, "A")).toEqual(["Cộng labelBold"])
})

test("money lines add or average over the years; a heading has no numbers", () => {
  expect(row(34, "ABCD")).toEqual(["Chi label", "3 figure", "5 figure", "8 figure"])
  expect(row(35, "ABCD")).toEqual(["Mức label", "2 figure", "4 figure", "3 figure"])
  expect(row(36, "ABCD")).toEqual(["Trong đó label", " figure", " figure", " figure"])
})

test("single cells, one for each measure", () => {
  expect(row(44, "ACDEFG")).toEqual(["4/4 ×2 share", "x mark", " mark", "2 figure", "1 figure", "1 figure"])
  expect(row(44, "HIJKLM")).toEqual([
    "1 figure",
    "1 figure",
    "0 figure",
    "x mark",
    "An Hòa label",
    "8 figure",
  ])
  expect(row(44, "NOPQ")).toEqual([
    "null figure",
    "null/4 figure",
    '{"kind":"condition","met":true} mark',
    "2/2 share",
  ])
})

test("the size of the sheet, and heights that go down with their rows", () => {
  const sheet = laidOut()
  expect(sheet).toMatchObject({
    rowCount: 44,
    columnCount: 17,
    heights: { 3: 10, 44: 12 },
    paper: "A4",
    orientation: "portrait",
    freeze: { rows: 1, columns: 1 },
  })
  const places = sheet.cells.map((cell) => cell.row * 100 + cell.column)
  expect(places).toEqual([...places].sort((a, b) => a - b))
})

test("what the lists of records answer names the same people", () => {
  const source = measured().records[0]?.[0]?.rows[1]?.B?.source
  expect(members(subject.population.bitmap(source?.where ?? ""))).toHaveLength(1)
  expect(members(subject.population.bitmap(source?.of ?? ""))).toHaveLength(1)
})

test("a total answers with the people of its records, and with nobody where some stand in none of them", () => {
  const total = (hamlets: readonly string[], column: number) => {
    const figures = measureForm(form, { ...subject, hamlets })
    const cells = layoutForm(form, figures, texts).cells
    const label = cells.find((cell) => cell.value.kind === "text" && cell.value.text === "Cộng")
    return cells.find((cell) => cell.row === label?.row && cell.column === column)
  }
  const [grade, all] = [total(["Tổ 1", "Tổ 2"], 2), total(["Tổ 1", "Tổ 2"], 3)]
  expect(grade?.value).toEqual({ kind: "count", count: 2 })
  expect(members(subject.population.bitmap(grade?.source?.where ?? ""))).toEqual([0, 1])
  expect(members(subject.population.bitmap(all?.source?.where ?? ""))).toEqual([0, 1, 2])
  // Everybody lives in Tổ 1, so a list of Tổ 2 and Tổ 3 adds up to nobody.
  expect(total(["Tổ 2", "Tổ 3"], 3)).toMatchObject({ value: { count: 0 } })
  expect(total(["Tổ 2", "Tổ 3"], 3)?.source).toBeUndefined()
})

test("a commune of no hardship and no verdict; one hamlet alone prints no total", () => {
  const other = measureForm(form, { ...subject, hardship: false, verdicts: [], hamlets: ["Tổ 1"] })
  expect(other.cells.H40?.value).toEqual({ kind: "value", value: 0 })
  expect(other.cells.G40?.value).toEqual({ kind: "value", value: 1 })
  expect(other.cells.I40?.value).toEqual({ kind: "value", value: 0 })
  expect(other.cells.K40?.value).toEqual({ kind: "text", text: "" })
  const alone = layoutForm(form, other, texts)
  expect(alone.cells.filter((cell) => cell.value.kind === "text" && cell.value.text === "Cộng")).toHaveLength(
    1,
  )
})
