import { compareVietnamese } from "@phocap/core"
import {
  andAll,
  type Bitmap,
  countBoth,
  countIn,
  members,
  type SparseBitmap,
  sparse,
} from "../bitmap/bitmap.ts"
import { addValues } from "./add-values.ts"
import { columnLetters, parseSpan } from "./address.ts"
import { fillTemplate } from "./fill-template.ts"
import type { Form, FormBlock, Measure } from "./form.ts"
import type { Figured, FigureRecord, FormFigures } from "./form-figures.ts"
import type { CellSource, CellValue } from "./form-sheet.ts"
import type { FormSubject, ReportingSchool } from "./form-subject.ts"

type Values = Readonly<Record<string, number | null>>

/** Where a measure is taken: which people, which reported numbers, which texts. */
interface Scope {
  readonly where: readonly string[]
  /** The people of `where`. */
  readonly within: SparseBitmap
  readonly values: Values
  readonly texts: Readonly<Record<string, string>>
}

/** Figures by address. */
type Cells = Record<string, Figured>

type Parts = readonly (string | undefined)[]

/** Conjunction as law text; the population answers it with the same people that the figure counted. */
function both(parts: Parts, ...more: Parts): string {
  let text = ""
  let count = 0
  for (const list of [parts, more]) {
    for (const part of list) {
      if (part === undefined || part === "") continue
      count++
      // A single condition stands as it is; from the second on, each stands in brackets.
      if (count === 1) text = part
      else text = count === 2 ? `(${text}) & (${part})` : `${text} & (${part})`
    }
  }
  return count === 0 ? "age=0..200" : text
}

function bitmapsOf(subject: FormSubject, parts: Parts): Bitmap[] {
  const bitmaps: Bitmap[] = []
  for (const part of parts)
    if (part !== undefined && part !== "") bitmaps.push(subject.population.bitmap(part))
  return bitmaps
}

function people(subject: FormSubject, parts: Parts): Bitmap {
  return andAll(bitmapsOf(subject, parts), subject.population.everyone)
}

function countOf({ population }: FormSubject, what: string): Taken {
  const people = population.bitmap(what)
  return ({ where, within }) => ({
    value: { kind: "count", count: countIn(people, within) },
    source: { where: both(where, what) },
  })
}

function shareOf({ population }: FormSubject, share: { counted: string; of: string }): Taken {
  const all = population.bitmap(share.of)
  const some = population.bitmap(both([share.of, share.counted]))
  return ({ where, within }) => ({
    value: { kind: "share", counted: countIn(some, within), of: countIn(all, within) },
    source: { where: both(where, share.of, share.counted), of: both(where, share.of) },
  })
}

/** Sum of reported keys; null when none of them was reported. */
function sumOf(values: Values, keys: readonly string[]): number | null {
  const known = keys.map((key) => values[key]).filter((value): value is number => typeof value === "number")
  return known.length === 0 ? null : known.reduce((a, b) => a + b, 0)
}

/** A measure made ready for many scopes: the column of a list is read once, not once a record. */
type Taken = (scope: Scope) => Figured

function measure(subject: FormSubject, show: Measure): Taken {
  if ("count" in show) return countOf(subject, show.count)
  if ("share" in show) return shareOf(subject, show.share)
  return (scope) => ({ value: reported(subject, show, scope) })
}

function reported(subject: FormSubject, show: Exclude<Measure, { count: string }>, scope: Scope): CellValue {
  if ("value" in show) return { kind: "value", value: scope.values[show.value] ?? null }
  if ("sum" in show) return { kind: "value", value: sumOf(scope.values, show.sum) }
  if ("ratio" in show)
    return {
      kind: "ratio",
      counted: sumOf(scope.values, show.ratio.counted),
      of: sumOf(scope.values, show.ratio.of),
    }
  if ("percent" in show) {
    const { counted, of } = show.percent
    return { kind: "percent", counted: sumOf(scope.values, counted), of: sumOf(scope.values, of) }
  }
  if ("mark" in show) return { kind: "text", text: (scope.values[show.mark] ?? 0) > 0 ? "x" : "" }
  if ("schools" in show) {
    const wanted = typeof show.schools === "number" ? { level: show.schools } : show.schools
    const found = subject.schools.filter(
      (school) =>
        (school.levels & wanted.level) !== 0 &&
        (!("independent" in wanted) || (school.independent ?? false) === wanted.independent),
    )
    return { kind: "value", value: found.length }
  }
  if ("communes" in show) return { kind: "value", value: show.communes === "all" || subject.hardship ? 1 : 0 }
  if ("reached" in show) {
    const verdict = subject.verdicts.find((one) => one.programme === show.reached.programme)
    return { kind: "value", value: (verdict?.reached ?? 0) >= show.reached.level ? 1 : 0 }
  }
  if ("level" in show) {
    const verdict = subject.verdicts.find((one) => one.programme === show.level)
    const mark =
      verdict === undefined || subject.hamlet !== undefined
        ? null
        : { reached: verdict.reached, state: verdict.state, graded: verdict.graded }
    return { kind: "level", programme: show.level, mark }
  }
  if ("condition" in show)
    return {
      kind: "condition",
      met: subject.conditions[show.condition.programme]?.[show.condition.group] ?? null,
    }
  if ("hardship" in show) return { kind: "text", text: subject.hardship ? "x" : "" }
  if ("text" in show) return { kind: "text", text: fillTemplate(show.text, scope.texts) }
  return { kind: "text", text: "" }
}

/** Sums the reports of schools key by key; keys that no school reports stay unknown. */
function totalValues(schools: readonly ReportingSchool[], level: number): Values {
  const totals: Record<string, number | null> = {}
  for (const school of schools) {
    for (const [key, value] of Object.entries(school.reports[level] ?? {})) {
      if (value !== null) totals[key] = (totals[key] ?? 0) + value
    }
  }
  return totals
}

type RecordBlock = Extract<FormBlock, { kind: "records" }>

/** The records that a block prints for one commune: name, people, reported numbers, texts. */
function recordsOf(
  subject: FormSubject,
  block: RecordBlock,
  scope: readonly string[],
): (Omit<Scope, "within"> & { name: string })[] {
  const each = block.each
  if (each === "unit") {
    return [{ name: subject.name, where: scope, values: unitValues(subject), texts: {} }]
  }
  if (each === "hamlet") {
    return subject.hamlets.map((hamlet) => ({
      name: hamlet,
      where: [...scope, `hamlet="${hamlet.replaceAll('"', "")}"`],
      values: {},
      texts: {},
    }))
  }
  if ("schools" in each) {
    return subject.schools
      .filter((school) => (school.levels & each.schools) !== 0)
      .map((school) => ({
        name: school.name,
        where: [...scope, `school="${school.code}"`],
        values: school.reports[each.schools] ?? {},
        texts: {},
      }))
  }
  if ("attended" in each) {
    const found = people(subject, [...scope, each.attended])
    const codes = new Set(members(found).map((i) => subject.population.facts.columns.school![i]!))
    return [...codes]
      .filter((code) => code >= 0)
      .map((code) => subject.population.facts.school.dictionary[code]!)
      .map((code) => ({
        name: subject.schoolName(code),
        where: [...scope, each.attended, `school="${code}"`],
        values: {},
        texts: {},
      }))
      .sort((a, b) => compareVietnamese(a.name, b.name))
  }
  const listed = people(subject, [...scope, each.people])
  const order = subject.order?.(listed) ?? members(listed)
  return order.map((person) => {
    const texts = subject.person?.(person) ?? {}
    return { name: texts.fullName ?? "", where: scope, values: {}, texts }
  })
}

/** What a commune's own row shows of its schools: all reports of all levels, added. Keys differ by level. */
function unitValues(subject: FormSubject): Values {
  const totals: Record<string, number | null> = {}
  for (const level of [1, 2, 4, 8]) {
    for (const [key, value] of Object.entries(totalValues(subject.schools, level)))
      totals[`${level}.${key}`] = value
  }
  return { ...totals, ...subject.values }
}

function measureRecords(subject: FormSubject, block: RecordBlock, scope: readonly string[]): FigureRecord[] {
  const narrowed = block.where === undefined ? scope : [...scope, block.where]
  const rows = block.rows.map(({ where, columns }) => ({
    where,
    columns: columns.map(({ at, show }) => ({ at, take: measure(subject, show) })),
  }))
  return recordsOf(subject, block, narrowed).map((record, index) => ({
    name: record.name,
    rows: rows.map((row) => {
      const where = row.where === undefined ? record.where : [...record.where, row.where]
      const rowScope: Scope = {
        where,
        within: sparse(people(subject, where)),
        values: record.values,
        texts: { ...record.texts, index: String(index + 1), record: record.name, commune: subject.name },
      }
      const cells: Record<string, Figured> = {}
      for (const { at, take } of row.columns) cells[at] = take(rowScope)
      return cells
    }),
  }))
}

/**
 * Whom the total of a list counts: the people of the whole, where they are as many as its records add up to. Who stands
 * in none of the records, for want of a hamlet or a school, is in the whole and not in the total: then nobody is named.
 */
function totalsOf(
  subject: FormSubject,
  block: RecordBlock,
  scope: readonly string[],
  records: readonly FigureRecord[],
): Record<string, CellSource> {
  const sources: Record<string, CellSource> = {}
  const [row] = block.rows
  if (block.total === undefined || row === undefined) return sources
  const where = [scope, block.where ?? [], row.where ?? []].flat()
  const whole: Scope = { where, within: sparse(people(subject, where)), values: {}, texts: {} }
  for (const { at, show } of row.columns) {
    if (!("count" in show || "share" in show)) continue
    const { value, source } = measure(subject, show)(whole)
    const values = records.flatMap((record) => record.rows[0]?.[at]?.value ?? [])
    if (source !== undefined && sameFigure(value, addValues(values))) sources[at] = source
  }
  return sources
}

function sameFigure(a: CellValue, b: CellValue): boolean {
  if (a.kind === "count") return b.kind === "count" && a.count === b.count
  return a.kind === "share" && b.kind === "share" && a.counted === b.counted && a.of === b.of
}

type GridBlock = Extract<FormBlock, { kind: "grid" }>

type GridShare = NonNullable<GridBlock["rows"][number]["share"]>

/** A row or column of a grid: its people, and those that its share counts. */
interface GridLine {
  readonly people: SparseBitmap
  readonly counted: SparseBitmap | null
}

function gridLine(subject: FormSubject, parts: Parts, share: GridShare | undefined): GridLine {
  if (share === undefined) return { people: sparse(people(subject, parts)), counted: null }
  return {
    people: sparse(people(subject, [...parts, share.of])),
    counted: sparse(people(subject, [...parts, share.of, share.counted])),
  }
}

/** A grid has thousands of cells, so each row and each column is made once and a cell only counts where they meet. */
function measureGrid(subject: FormSubject, block: GridBlock, scope: readonly string[], cells: Cells): void {
  const columns = block.columns
    .filter((column) => column.text === undefined)
    .map((column) => {
      const plain = gridLine(subject, [column.where], undefined)
      const shared = column.share === undefined ? plain : gridLine(subject, [column.where], column.share)
      return { column, plain, shared }
    })
  for (const row of block.rows) {
    if (row.empty) continue
    const rowParts = [...scope, row.where]
    const own = gridLine(subject, rowParts, row.share)
    for (const { column, plain, shared } of columns) {
      const share = row.share ?? column.share
      const at = `${column.at}${row.at}`
      if (share === undefined) {
        const number = countBoth(own.people, plain.people)
        const where = both(rowParts, column.where)
        cells[at] = { value: { kind: "count", count: number }, source: { where } }
        continue
      }
      // The share of a row goes before that of its column.
      const across = row.share === undefined ? shared : plain
      cells[at] = {
        value: {
          kind: "share",
          counted: countBoth(own.counted ?? own.people, across.counted ?? across.people),
          of: countBoth(own.people, across.people),
        },
        source: {
          where: both(rowParts, column.where, share.of, share.counted),
          of: both(rowParts, column.where, share.of),
        },
      }
    }
  }
}

type LineBlock = Extract<FormBlock, { kind: "lines" }>

function measureLines(subject: FormSubject, block: LineBlock, cells: Cells): void {
  for (const row of block.rows) {
    const key = row.key
    if (key === undefined) continue
    const byYear = block.years.map((year) => subject.values[`${key}.${subject.year + year.offset}`] ?? null)
    block.years.forEach((year, i) => {
      cells[`${year.at}${row.at}`] = { value: { kind: "value", value: byYear[i]! } }
    })
    const known = byYear.filter((value) => value !== null)
    const sum = known.reduce((a, b) => a + b, 0)
    const value = known.length === 0 ? null : row.average ? sum / known.length : sum
    cells[`${block.total}${row.at}`] = { value: { kind: "value", value } }
  }
}

/**
 * Every figure of a form for a commune, or for one of its hamlets. Counts and shares carry the predicate that gives
 * their list; asking the same population for it returns exactly the people that were counted.
 */
export function measureForm(form: Form, subject: FormSubject): FormFigures {
  const scope = subject.hamlet === undefined ? [] : [`hamlet="${subject.hamlet.replaceAll('"', "")}"`]
  const cells: Cells = {}
  const records: FigureRecord[][] = []
  const totals: Record<string, CellSource>[] = []
  const within = sparse(people(subject, scope))
  const values = unitValues(subject)
  for (const block of form.blocks) {
    if (block.kind === "grid") measureGrid(subject, block, scope, cells)
    else if (block.kind === "lines") measureLines(subject, block, cells)
    else if (block.kind === "records") {
      const listed = measureRecords(subject, block, scope)
      records.push(listed)
      totals.push(totalsOf(subject, block, scope, listed))
    } else {
      for (const cell of block.cells) {
        const { row, column } = parseSpan(cell.at)
        const take = measure(subject, cell.show)
        cells[`${columnLetters(column)}${row}`] = take({
          where: scope,
          within,
          values,
          texts: { record: subject.name },
        })
      }
    }
  }
  return { cells, records, totals }
}
