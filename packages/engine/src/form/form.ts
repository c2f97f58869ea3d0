import { z } from "zod"
import { InForce } from "../law/confidence.ts"
import { Programme } from "../law/programme.ts"

/** A cell or a merged range in A1 notation. */
export const Span = z.string().regex(/^[A-Z]{1,3}\d+(:[A-Z]{1,3}\d+)?$/)

export const SheetStyle = z.enum([
  "place", // Tỉnh:, Xã/phường: lines
  "code", // Mẫu …
  "title",
  "subtitle",
  "head", // header cell, bold, bordered, centred
  "headTurned", // header cell with text turned upwards
  "number", // the row of column numbers, italic, bordered, centred
  "label", // row label, bordered, left
  "labelBold",
  "figure", // count, bordered, right
  "share", // percent, bordered, right
  "mark", // text in a bordered cell, centred (levels, x, Đạt)
  "note",
  "sign", // centred, bold
  "signPlain", // centred, italic
])
export type SheetStyle = z.infer<typeof SheetStyle>

/**
 * Text in a fixed place. Tokens: {year}, {lastYear}, {schoolYear}, {lastSchoolYear}, {birth:6} (birth year of that age),
 * {province}, {commune}, {unitKind}, {place} (place of signing), {preparer}, {signerTitle}, {signerBody}, {signer},
 * {y-4}…{y+1} (years around the round).
 */
export const TextCell = z.strictObject({ at: Span, text: z.string(), style: SheetStyle.default("head") })
export type TextCell = z.infer<typeof TextCell>

const keys = z.array(z.string()).min(1)

/**
 * What a cell measures; exactly one key. Predicates are those of standards.
 * - `count`: people; `share`: percent of people; both open their lists.
 * - `value`: a number reported by the school, unit or money line; `sum`: several added. In rows of `each: unit` and in
 *   single cells, keys that schools report are added over the commune and prefixed by level bit: `2.teacher_total`.
 * - `ratio`: sums of reported keys divided, a plain number (teachers per class); `percent`: the same times 100.
 * - `mark`: "x" where the reported key is not zero.
 * - `schools` (a level bit, or with `independent` only those that are or are not cơ sở GDMN độc lập), `level`, `condition`, `communes`: number of schools of a level bit, level reached, Đạt/Chưa đạt of
 *   TT 07/2016, number of communes.
 * - `text`: a template; records also know {index}, {record} (its name), {commune}, {note}, and for people any PersonRecord field
 *   name plus {fullName}, {birthDate}, {head}, {address}, {hamlet}, {formNumber}, {class:2025} (class in the school
 *   year that starts then), {schoolName}.
 */
export const Measure = z.union([
  z.strictObject({ count: z.string() }),
  z.strictObject({ share: z.strictObject({ counted: z.string(), of: z.string() }) }),
  z.strictObject({ value: z.string() }),
  z.strictObject({ sum: keys }),
  z.strictObject({ ratio: z.strictObject({ counted: keys, of: keys }) }),
  z.strictObject({ percent: z.strictObject({ counted: keys, of: keys }) }),
  z.strictObject({ mark: z.string() }),
  z.strictObject({
    schools: z.union([
      z.number().int(),
      z.strictObject({ level: z.number().int(), independent: z.boolean() }),
    ]),
  }),
  z.strictObject({ communes: z.enum(["all", "hardship"]) }),
  /** How many of the communes reached at least this level. */
  z.strictObject({ reached: z.strictObject({ programme: Programme, level: z.number().int() }) }),
  z.strictObject({ level: Programme }),
  z.strictObject({
    condition: z.strictObject({ programme: Programme, group: z.enum(["staff", "facilities"]) }),
  }),
  z.strictObject({ hardship: z.literal(true) }),
  z.strictObject({ text: z.string() }),
])
export type Measure = z.infer<typeof Measure>

const Letters = z.string().regex(/^[A-Z]{1,3}$/)

/** Fixed rows × fixed columns: a cell is row predicate ∧ column predicate. A share row or column turns it into a percent. */
export const GridBlock = z.strictObject({
  kind: z.literal("grid"),
  columns: z.array(
    z.strictObject({
      at: Letters,
      /** Last column of cells that are merged under a wide head. */
      to: Letters.optional(),
      where: z.string().optional(),
      share: z.strictObject({ counted: z.string(), of: z.string() }).optional(),
      /** A column of texts, e.g. birth years: template with the row's `age` as {age} and {birth}. */
      text: z.string().optional(),
    }),
  ),
  rows: z.array(
    z.strictObject({
      at: z.number().int(),
      /** Label cells of the row: span → text. */
      labels: z.record(Span, z.string()).default({}),
      bold: z.boolean().default(false),
      age: z.number().int().optional(),
      where: z.string().optional(),
      share: z.strictObject({ counted: z.string(), of: z.string() }).optional(),
      /** A heading row without figures. */
      empty: z.boolean().default(false),
    }),
  ),
})

const RecordColumn = z.strictObject({ at: Letters, style: SheetStyle.optional(), show: Measure })

/**
 * One row (or several) for each record. `schools` takes a level bit; `attended` lists the schools met by the people
 * of `where`; `people` lists them. The total row adds counts and values and recomputes shares and ratios.
 */
export const RecordBlock = z.strictObject({
  kind: z.literal("records"),
  each: z.union([
    z.literal("unit"),
    z.literal("hamlet"),
    z.strictObject({ schools: z.number().int() }),
    z.strictObject({ attended: z.string() }),
    z.strictObject({ people: z.string() }),
  ]),
  from: z.number().int(),
  minRows: z.number().int().default(0),
  /** Rows of one record, each with its own columns; `where` narrows every count and share of the row. */
  rows: z.array(z.strictObject({ where: z.string().optional(), columns: z.array(RecordColumn) })).min(1),
  /** Narrows every count and share of the block. */
  where: z.string().optional(),
  total: z
    .strictObject({
      label: z.string(),
      at: Span,
      /** Printed only when there is more than one record to add. */
      whenSeveral: z.boolean().default(false),
    })
    .optional(),
})

/** Single cells: criteria boxes and conclusions. */
export const CellBlock = z.strictObject({
  kind: z.literal("cells"),
  cells: z.array(z.strictObject({ at: Span, style: SheetStyle.optional(), show: Measure })),
})

/** Money lines: rows are lines, columns are years; the sum column adds or averages. */
export const LineBlock = z.strictObject({
  kind: z.literal("lines"),
  rows: z.array(
    z.strictObject({
      at: z.number().int(),
      labels: z.record(Span, z.string()),
      /** `line9` + "." + year is the key in the unit's report. Absent: a heading. */
      key: z.string().optional(),
      average: z.boolean().default(false),
    }),
  ),
  total: Letters,
  years: z.array(z.strictObject({ at: Letters, offset: z.number().int() })),
})

export const FormBlock = z.discriminatedUnion("kind", [GridBlock, RecordBlock, CellBlock, LineBlock])
export type FormBlock = z.infer<typeof FormBlock>

/** An official table as data: where every text, figure and signature stands. */
export const Form = z.strictObject({
  code: z.string(),
  /** Title on the list of tables. */
  name: z.string(),
  /** File name of the official export, with {year}. */
  file: z.string(),
  programme: Programme,
  group: z.enum(["people", "result", "staff", "facilities", "money", "book"]),
  inForce: InForce,
  confidence: z.enum(["A", "B", "C"]),
  /** What is not verified about the layout, in Vietnamese, shown beside the table. */
  unverified: z.array(z.string()).default([]),
  units: z.array(z.enum(["hamlet", "commune", "province"])),
  /** Codes of the only provinces that print it, where it is a layout of their own; absent where all do. */
  provinces: z
    .array(z.string().regex(/^\d{2}$/))
    .min(1)
    .optional(),
  paper: z.enum(["A4", "A3"]).default("A4"),
  orientation: z.enum(["portrait", "landscape"]),
  /** Widths in characters, from column A. */
  widths: z.array(z.number()),
  heights: z.record(z.string(), z.number()).default({}),
  freeze: z.strictObject({ rows: z.number().int(), columns: z.number().int() }),
  texts: z.array(TextCell),
  blocks: z.array(FormBlock),
})
export type Form = z.infer<typeof Form>
