import {
  columnLetters,
  columnNumber,
  type Form,
  type FormSheet,
  isInForce,
  layoutForm,
  type Measure,
  measureForm,
  parseSpan,
  type ReportingSchool,
} from "@phocap/engine"
import { describe, expect, test } from "vitest"
import { formsInYear, pack, populationOf, subjectOf, texts } from "./form-testing.ts"
import { lawFiles } from "./testing.ts"

const formPaths = lawFiles("forms")
  .map((file) => file.path)
  .filter((path) => /^forms\/.+\/.+\.yaml$/.test(path))
const named = pack.forms.map((form) => [`${form.code} ${form.inForce.from}`, form] as const)
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
  "HS-OUT 2014-05-15": ["AR", 44, 8, 1],
  "HS-IN 2014-05-15": ["AR", 44, 8, 1],
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
  "THCS-M1": "G36:J36 G37:J37 G39 G40 G41 G42 H39 H40 H41",
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
      const codes = formsInYear(year).map((form) => form.code)
      expect(new Set(codes).size).toBe(codes.length)
    }
  })

  test("preschool changed its set between the rounds 2025 and 2026", () => {
    const preschool = (year: number) =>
      formsInYear(year)
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
