import { residence, studyState } from "@phocap/core"
import {
  type CellValue,
  cellAt,
  columnLetters,
  columnNumber,
  columnsFromRecords,
  deriveFacts,
  type Form,
  type FormFigures,
  type FormSheet,
  type FormSubject,
  isInForce,
  judgePopulation,
  layoutForm,
  type Measure,
  measureForm,
  Population,
  parseLawPack,
  parseSpan,
  type ReportingSchool,
  rulesOn,
  runCrossCheck,
  type SchoolPlace,
} from "@phocap/engine"
import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { scenarioPeople } from "../packages/engine/src/testing/scenario-people.ts"
import { lawFiles } from "./testing.ts"

const files = lawFiles()
const pack = parseLawPack(files)
const formPaths = files.map((file) => file.path).filter((path) => /^forms\/.+\/.+\.yaml$/.test(path))
const named = pack.forms.map((form) => [`${form.code} ${form.inForce.from}`, form] as const)
const inYear = (year: number) => pack.forms.filter((form) => isInForce(form.inForce, `${year}-09-30`))
function formOf(code: string, year = 2026): Form {
  const form = inYear(year).find((one) => one.code === code)
  if (form === undefined) throw new Error(`no form ${code} in ${year}`)
  return form
}

// A commune with schools here, elsewhere in the province and in another province, and people in it. ------------------

const schoolPlaces = new Map<string, SchoolPlace>([
  ["here", { unitCode: "00001", provinceCode: "01", system: 1 }],
  ["near", { unitCode: "00002", provinceCode: "01", system: 1 }],
  ["far", { unitCode: "00003", provinceCode: "02", system: 1 }],
])
type Someone = { age: number; times?: number } & Record<string, unknown>

function populationOf(people: readonly Someone[], year = 2026, hamlets: readonly string[] = []): Population {
  const records = scenarioPeople({ year, people: people.map((one) => ({ times: 1, ...one })) } as never)
  const households = new Map(
    records.map((record, i) => [record.householdId, { hamlet: hamlets[i % hamlets.length] ?? null }]),
  )
  const facts = deriveFacts(columnsFromRecords(records, households), {
    year,
    provinceCode: "01",
    unitCode: "00001",
    schools: schoolPlaces,
  })
  return new Population(facts, rulesOn(pack, `${year}-09-30`).definitions)
}

function subjectOf(population: Population, more: Partial<FormSubject> = {}): FormSubject {
  const { year } = population.facts
  return {
    name: "An Hòa",
    year,
    population,
    hamlets: ["Tổ 1", "Tổ 2", "Tổ 3"],
    schools: [],
    schoolName: (code) => code,
    values: {},
    hardship: false,
    verdicts: judgePopulation(rulesOn(pack, `${year}-09-30`), population, "normal"),
    conditions: {},
    ...more,
  }
}

const texts = {
  year: 2026,
  province: "Minh Họa",
  commune: "An Hòa",
  unitKind: "phường",
  place: "An Hòa",
  preparer: "",
  signerBody: "",
  signerTitle: "",
  signer: "",
}
const nobody = populationOf([])

function schools(count: number): ReportingSchool[] {
  return Array.from({ length: count }, (_, i) => ({
    code: `S${i}`,
    name: `Trường số ${i + 1}`,
    levels: 7,
    reports: { 1: { teachers: 2 }, 2: { teacher_total: 2, class_total: 1 }, 4: { teacher_total: 3 } },
  }))
}

/** Every place at which the sheet draws a cell; throws where two cells want the same place. */
function drawn(sheet: FormSheet): Map<string, string> {
  const taken = new Map<string, string>()
  for (const cell of sheet.cells) {
    const at = `${columnLetters(cell.column)}${cell.row}`
    for (let row = cell.row; row < cell.row + cell.rowSpan; row++) {
      for (let column = cell.column; column < cell.column + cell.columnSpan; column++) {
        const place = `${columnLetters(column)}${row}`
        if (taken.has(place))
          throw new Error(`${sheet.code}: ${at} and ${taken.get(place)} both cover ${place}`)
        taken.set(place, at)
      }
    }
  }
  return taken
}

// What a form says ---------------------------------------------------------------------------------------------------

function measuresOf(form: Form): Measure[] {
  return form.blocks.flatMap((block) => {
    if (block.kind === "cells") return block.cells.map((cell) => cell.show)
    return block.kind === "records" ? block.rows.flatMap((row) => row.columns.map((one) => one.show)) : []
  })
}

function predicatesOf(form: Form): string[] {
  const found: (string | undefined)[] = measuresOf(form).flatMap((show) => {
    if ("count" in show) return [show.count]
    return "share" in show ? [show.share.counted, show.share.of] : []
  })
  for (const block of form.blocks) {
    if (block.kind === "grid") {
      for (const line of [...block.columns, ...block.rows])
        found.push(line.where, line.share?.counted, line.share?.of)
    } else if (block.kind === "records") {
      found.push(block.where, ...block.rows.map((row) => row.where))
      if (typeof block.each === "object" && "attended" in block.each) found.push(block.each.attended)
      if (typeof block.each === "object" && "people" in block.each) found.push(block.each.people)
    }
  }
  return found.filter((where) => where !== undefined)
}

/** Report keys with the level bit whose schools report them: `2.teacher_total`. */
function reportKeysOf(form: Form): string[] {
  const keys = (show: Measure): string[] => {
    if ("value" in show) return [show.value]
    if ("sum" in show) return show.sum
    if ("mark" in show) return [show.mark]
    if ("ratio" in show) return [...show.ratio.counted, ...show.ratio.of]
    return "percent" in show ? [...show.percent.counted, ...show.percent.of] : []
  }
  return form.blocks.flatMap((block) => {
    if (block.kind === "cells") return block.cells.flatMap((cell) => keys(cell.show))
    if (block.kind !== "records") return []
    const level = typeof block.each === "object" && "schools" in block.each ? `${block.each.schools}.` : ""
    return block.rows.flatMap((row) => row.columns.flatMap((one) => keys(one.show).map((key) => level + key)))
  })
}

const figureColumns = (form: Form): string[] => [
  ...new Set(
    form.blocks.flatMap((block) => {
      if (block.kind === "grid")
        return block.columns.filter((one) => one.text === undefined).map((one) => one.at)
      if (block.kind === "lines") return [block.total, ...block.years.map((year) => year.at)]
      return block.kind === "records" ? block.rows[0]!.columns.map((one) => one.at) : []
    }),
  ),
]

const firstRow = (form: Form): number =>
  Math.min(
    ...form.blocks.flatMap((block) => {
      if (block.kind === "records") return [block.from]
      return block.kind === "cells" ? [] : block.rows.map((row) => row.at)
    }),
  )

/** What the official files show: last column, columns with figures, first row, rows of a grid or of one record, total. */
const printed: Record<string, [last: string, columns: number, from: number, rows: number, total?: number]> = {
  "TH-M1 2014-05-15": ["P", 11, 6, 33],
  "TH-02 2014-05-15": ["T", 20, 8, 1],
  "TH-01-GV 2014-05-15": ["AG", 33, 8, 1, 18],
  "TH-01-GV-TN 2014-05-15": ["AF", 32, 8, 1, 9],
  "TH-01-CSVC 2014-05-15": ["AC", 29, 8, 1, 18],
  "HS-OUT 2014-05-15": ["AR", 44, 8, 1, 10],
  "HS-IN 2014-05-15": ["AR", 44, 8, 1, 10],
  "THCS-M1 2014-05-15": ["Z", 9, 6, 29],
  "THCS-M2 2014-05-15": ["W", 23, 14, 1, 15],
  "THCS-TK 2014-05-15": ["R", 18, 8, 1],
  "THCS-M5 2014-05-15": ["AQ", 43, 9, 1, 19],
  "THCS-CSVC 2014-05-15": ["X", 24, 8, 1, 18],
  "XMC-3 2014-05-15": ["S", 17, 9, 49],
  "CMC-2 2014-05-15": ["S", 17, 8, 4],
  "CMC-1 2014-05-15": ["BN", 66, 8, 1],
  "XMC-4 2014-05-15": ["R", 18, 8, 1],
  "HT-MC-1 2014-05-15": ["AL", 38, 8, 1],
  "HT-MC-2 2014-05-15": ["AL", 38, 8, 1],
  "MN-M1 2014-05-15": ["L", 8, 7, 22],
  "MN-01-TE 2025-10-20": ["M", 8, 6, 23],
  "MN-01-TCĐK 2025-10-20": ["V", 22, 8, 3],
  "MN-02 2014-05-15": ["R", 18, 7, 1],
  "MN-01-GV 2014-05-15": ["T", 20, 9, 1, 19],
  "MN-01-GV 2025-10-20": ["S", 19, 8, 3],
  "MN-01-CSVC 2014-05-15": ["X", 24, 9, 3],
  "MN-01-TC 2025-10-20": ["I", 6, 8, 31],
  "MN-05-KT 2014-05-15": ["M", 11, 7, 7],
  "MN-06-SO 2014-05-15": ["P", 16, 11, 1],
}

/** Cells of criteria boxes and conclusions, by their addresses in the official files. */
const boxes: Record<string, string> = {
  "TH-M1": "F40 F41 F42 F43 F44 G40 G41 G42 G43 G44",
  "TH-01-GV": "K21 K22 K23 L21 L22 L23",
  "TH-01-GV-TN": "I12 I13 I14 J12 J13 J14",
  "THCS-M1": "G36 G37 G39 G40 G41 G42 H39 H40 H41",
  "THCS-M2": "K20 K21 K22 K23 K24 L20 L21 L22 L23 L24 N20 N21 N22 N23 N24",
  "THCS-M5": "K21 K22 K23 L21 L22 L23",
  "XMC-4": "R10 R11",
  "MN-01-TE": "E35 E36 E37 E38 E40 E41 E42 F35 F36 F37 F38 F40 F41 F42",
  "MN-M1": "D32 D33 D34 E32 E33 E34",
}

describe("the list of forms", () => {
  test("a file lies under its code and the date from which it is in force", () => {
    const folder = (code: string) => code.toLowerCase().replaceAll("đ", "d")
    expect(pack.forms.map((form) => `forms/${folder(form.code)}/${form.inForce.from}.yaml`)).toEqual(
      formPaths.sort(),
    )
  })

  test("all official forms are there, and no year has two layouts of one code", () => {
    expect(named.map(([name]) => name).sort()).toEqual(Object.keys(printed).sort())
    for (let year = 2014; year <= 2030; year++) {
      const codes = inYear(year).map((form) => form.code)
      expect(new Set(codes).size).toBe(codes.length)
    }
  })

  test("preschool changed its set between the rounds 2025 and 2026", () => {
    const preschool = (year: number) =>
      inYear(year)
        .filter((form) => form.code.startsWith("MN"))
        .map((form) => form.code)
        .sort()
    expect(preschool(2025)).toEqual(["MN-01-CSVC", "MN-01-GV", "MN-02", "MN-05-KT", "MN-06-SO", "MN-M1"])
    expect(preschool(2026)).toEqual(
      "MN-01-CSVC MN-01-GV MN-01-TC MN-01-TCĐK MN-01-TE MN-05-KT MN-06-SO".split(" "),
    )
  })
})

describe.each(named)("%s", (name, form) => {
  test("is as wide and as long as the official file", () => {
    const [last, columns, from, rows, total] = printed[name]!
    expect(columnLetters(form.widths.length)).toBe(last)
    expect(figureColumns(form)).toHaveLength(columns)
    expect(firstRow(form)).toBe(from)
    const lists = form.blocks.filter((block) => block.kind === "records")
    const block = lists[0] ?? form.blocks.find((one) => one.kind === "lines") ?? form.blocks.findLast(isGrid)!
    expect(block.rows).toHaveLength(rows)
    const totalRow = lists[0]?.total === undefined ? undefined : parseSpan(lists[0].total.at).row
    if (total !== undefined) expect(totalRow).toBe(total)
    else if (totalRow !== undefined) expect(totalRow).toBe(from + rows)
  })

  test("has its criteria boxes where the official file has them", () => {
    const cells = form.blocks.flatMap((block) =>
      block.kind === "cells" ? block.cells.map((cell) => cell.at) : [],
    )
    expect(cells.sort().join(" ")).toBe(boxes[form.code] ?? "")
  })

  test("has a head over every column with figures", () => {
    const heads = form.texts.filter((text) => text.style === "head" || text.style === "headTurned")
    const covered = new Set(
      heads.flatMap((text) => {
        const area = parseSpan(text.at)
        return area.row >= firstRow(form)
          ? []
          : Array.from({ length: area.columnSpan }, (_, i) => area.column + i)
      }),
    )
    expect(figureColumns(form).filter((column) => !covered.has(columnNumber(column)))).toEqual([])
  })

  test("names the unit, its code and who signs", () => {
    const all = form.texts.map((text) => text.text).join("\n")
    for (const token of ["province", "commune", "place", "preparer", "signerBody", "signerTitle", "signer"])
      expect(all).toContain(`{${token}}`)
    expect(all).toContain("NGƯỜI LẬP BIỂU")
    expect(all).toContain("Thời điểm: ngày 30 tháng 9 năm {year}")
    expect(form.texts.find((text) => text.at.startsWith("A1"))?.text).toMatch(/^Tỉnh: \{province\}/)
    expect(form.texts.filter((text) => text.style === "code")).toHaveLength(1)
    expect(form.texts.filter((text) => text.style === "title")).toHaveLength(1)
  })

  test("uses only tokens that are filled in", () => {
    const head =
      /^(year|province|commune|unitKind|place|preparer|signerBody|signerTitle|signer|y(-[1-9])?|birth:\d+|school:(-[1-9]|0))$/
    const record =
      /^(index|record|commune|formNumber|fullName|birthDate|female|hamlet|ethnicity|guardianName|schoolName|note|class:(-[1-9]|0))$/
    const tokens = (text: string) => [...text.matchAll(/\{([^{}]*)\}/g)].map((match) => match[1]!)
    const grid = form.blocks.flatMap((block) =>
      block.kind === "grid" ? block.columns.flatMap((column) => column.text ?? []) : [],
    )
    expect(form.texts.flatMap((text) => tokens(text.text)).filter((token) => !head.test(token))).toEqual([])
    expect(grid.flatMap(tokens).filter((token) => !/^(age|birth)$/.test(token))).toEqual([])
    const shown = measuresOf(form).flatMap((show) => ("text" in show ? tokens(show.text) : []))
    expect(shown.filter((token) => !record.test(token))).toEqual([])
  })

  test("asks only for facts and definitions that exist, in every year of its life", () => {
    const years = [2014, 2025, 2026].filter((year) => isInForce(form.inForce, `${year}-09-30`))
    expect(years).not.toEqual([])
    for (const year of years) {
      const population = populationOf([], year)
      for (const where of predicatesOf(form)) expect(() => population.bitmap(where), where).not.toThrow()
    }
  })

  test("takes only numbers that schools are asked to report", () => {
    const known = new Set(pack.reportFields.map((field) => `${field.level}.${field.key}`))
    expect(reportKeysOf(form).filter((key) => !known.has(key))).toEqual([])
  })

  test("draws no two cells in one place, however long its lists are", () => {
    const crowd = populationOf(
      [
        { age: 7, grade: 1, schoolCode: "near", times: 2 },
        { age: 7, grade: 2, schoolCode: "far" },
        { age: 8, grade: 2, schoolCode: "here", residence: "outside", homeProvince: "01" },
        { age: 8, grade: 2, schoolCode: "here", residence: "outside", homeProvince: "02" },
        { age: 4, times: 3 },
      ],
      2026,
      ["Tổ 1", "Tổ 2"],
    )
    for (const count of [0, 1, 13]) {
      const subject = subjectOf(count === 0 ? nobody : crowd, { schools: schools(count) })
      const sheet = layoutForm(form, measureForm(form, subject), texts)
      expect(drawn(sheet).size).toBeGreaterThan(40)
      expect(sheet.columnCount).toBe(form.widths.length)
    }
  })

  test("prints in its original places while the original has room", () => {
    const sheet = layoutForm(
      form,
      measureForm(form, subjectOf(nobody, { schools: schools(1), hamlets: ["Tổ 1"] })),
      texts,
    )
    const places = new Set(sheet.cells.map((cell) => `${columnLetters(cell.column)}${cell.row}`))
    expect(form.texts.map((text) => text.at.split(":")[0]!).filter((at) => !places.has(at))).toEqual([])
  })
})

test("every number that schools report stands in some form", () => {
  const used = new Set(pack.forms.flatMap(reportKeysOf))
  const asked = pack.reportFields.map((field) => `${field.level}.${field.key}`)
  expect(asked.filter((key) => !used.has(key)).sort()).toEqual([])
  expect(new Set(asked).size).toBe(asked.length)
})

function isGrid(block: Form["blocks"][number]): block is Extract<Form["blocks"][number], { kind: "grid" }> {
  return block.kind === "grid"
}

// What the figures say -----------------------------------------------------------------------------------------------

function numbers(value: CellValue | undefined): number[] {
  if (value?.kind === "count") return [value.count]
  return value?.kind === "share" ? [value.counted, value.of] : []
}

function asked(figures: FormFigures, address: string): number {
  return numbers(figures.cells[address]?.value)[0] ?? Number.NaN
}

const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null })
const someone = fc.record({
  age: fc.integer({ min: 0, max: 62 }),
  sex: fc.integer({ min: 1, max: 2 }),
  ethnicity: fc.constantFrom(1, 1, 2, 8, 55),
  religion: maybe(fc.constant("Phật giáo")),
  residence: maybe(fc.integer({ min: 1, max: 3 })),
  movement: maybe(fc.integer({ min: 1, max: 3 })),
  homeProvince: maybe(fc.constantFrom("01", "02")),
  grade: maybe(fc.integer({ min: 1, max: 13 })),
  schoolCode: maybe(fc.constantFrom("here", "near", "far", "unlisted")),
  repeated: fc.boolean(),
  twoSessions: maybe(fc.boolean()),
  graduationLevel: maybe(fc.integer({ min: 1, max: 4 })),
  graduationContinuing: fc.boolean(),
  graduationYear: maybe(fc.integer({ min: 2022, max: 2025 })),
  completedGrade: maybe(fc.integer({ min: 0, max: 12 })),
  droppedGrade: maybe(fc.integer({ min: 1, max: 12 })),
  relapse: maybe(fc.integer({ min: 1, max: 2 })),
  disabilities: fc.constantFrom(0, 0, 0, 1, 64, 130),
  canLearn: maybe(fc.boolean()),
  educationAccess: maybe(fc.boolean()),
  preschoolCompleted: maybe(fc.boolean()),
  vietnamesePrepared: maybe(fc.boolean()),
  studyState: maybe(fc.integer({ min: 1, max: 7 })),
})
const crowds = fc.array(someone, { maxLength: 80 })

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
  ["HS-OUT", 2026, "AR", letters("C", "AQ"), [12, 13]],
  ["HS-IN", 2026, "AR", letters("C", "AQ"), [15]],
]
const rowSums: [code: string, total: number, parts: number[], columns: string[]][] = [
  ["XMC-3", 20, rows(9, 19), letters("C", "S")],
  ["XMC-3", 31, [20, ...rows(21, 30)], letters("C", "S")],
  ["XMC-3", 57, [31, ...rows(32, 56)], letters("C", "S")],
  ["CMC-2", 11, [8, 9, 10], letters("B", "R")],
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
    { numRuns: 25 },
  )
})

test("tables that must agree do agree, whoever lives there", () => {
  const strict = pack.crossChecks.filter((check) => check.level === "error")
  expect(strict.length).toBeGreaterThan(4)
  fc.assert(
    fc.property(crowds, (people) => {
      const population = populationOf(people)
      const subject = subjectOf(population)
      const tables = new Map(
        inYear(2026).map((form) => [form.code, { form, figures: measureForm(form, subject) }] as const),
      )
      for (const check of strict) {
        for (const { left, right } of check.pairs) {
          for (const ref of [...left, ...right]) {
            const [code = "", address = ""] = ref.split("!")
            expect(cellAt(tables.get(code)!, address), ref).toBeDefined()
          }
        }
        expect(runCrossCheck(check, tables, population)).toEqual([])
      }
    }),
    { numRuns: 25 },
  )
})

test("the lists of pupils elsewhere and from elsewhere are those of TH-M1", () => {
  fc.assert(
    fc.property(crowds, (people) => {
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
      expect(asked(out, "AR13")).toBe(listed + asked(out, "AR12"))
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
