import type { ProgrammeVerdict } from "@phocap/engine"
import { z } from "zod"
import { made, Page, Purpose, UnitRound } from "../platform/common.ts"
import { route } from "../platform/route.ts"

export const ImportProblem = z.object({
  row: z.number().int(),
  column: z.string().nullable(),
  columnLabel: z.string().nullable(),
  level: z.enum(["error", "warning"]),
  code: z.string(),
  message: z.string(),
  remedy: z.string(),
  value: z.string().nullable(),
})
export type ImportProblem = z.infer<typeof ImportProblem>

/** What a workbook would do to a round, before anybody accepts it. */
export const ImportSummary = z.object({
  id: z.string(),
  fileName: z.string(),
  state: z.enum(["staged", "accepted", "undone", "discarded"]),
  createdAt: z.string(),
  actor: z.string(),
  rows: z.number().int(),
  added: z.number().int(),
  changed: z.number().int(),
  unchanged: z.number().int(),
  rejected: z.number().int(),
  /** People of the round who are not in the file: they stay as they are. */
  absent: z.number().int(),
  /** Rows with errors are left out unless corrected; warnings are let through. */
  errors: z.number().int(),
  warnings: z.number().int(),
  problemKinds: z.array(
    z.object({
      code: z.string(),
      level: z.enum(["error", "warning"]),
      message: z.string(),
      count: z.number().int(),
    }),
  ),
  /** Verdicts now and as they would be once accepted. */
  verdicts: z
    .object({ before: z.array(made<ProgrammeVerdict>()), after: z.array(made<ProgrammeVerdict>()) })
    .nullable(),
  batchId: z.string().nullable(),
})
export type ImportSummary = z.infer<typeof ImportSummary>

/** Who a doubtful row is: a stored person by id, somebody new, or not decided (the row then stays out). */
export const ImportChoice = z.union([z.uuid(), z.enum(["new", "undecided"])])
export type ImportChoice = z.infer<typeof ImportChoice>

const ImportChange = z.object({ field: z.string(), label: z.string(), old: z.string(), new: z.string() })

export const ImportRow = z.object({
  row: z.number().int(),
  action: z.enum(["added", "changed", "unchanged", "rejected", "absent"]),
  name: z.string(),
  personId: z.string().nullable(),
  changes: z.array(ImportChange),
  problems: z.array(ImportProblem),
  /** Where it is not clear who the row is: the stored people it may be, and what a person has decided. */
  doubt: z
    .object({
      candidates: z.array(
        z.object({ personId: z.string(), text: z.string(), changes: z.array(ImportChange) }),
      ),
      choice: ImportChoice,
    })
    .nullable(),
})
export type ImportRow = z.infer<typeof ImportRow>

/** The body is multipart: one part `file`. */
export const uploadWorkbook = route({
  method: "POST",
  path: "/api/units/:unit/rounds/:year/imports",
  policy: "import",
  summary: "Read a ministry workbook and stage it",
  params: UnitRound,
  reply: ImportSummary,
})

export const listImports = route({
  method: "GET",
  path: "/api/units/:unit/rounds/:year/imports",
  policy: "import",
  summary: "Workbooks read into a round, newest first",
  params: UnitRound,
  reply: z.object({ imports: z.array(ImportSummary) }),
})

const ImportParams = UnitRound.extend({ id: z.uuid() })

export const getImport = route({
  method: "GET",
  path: "/api/units/:unit/rounds/:year/imports/:id",
  policy: "import",
  summary: "What a staged workbook would do",
  params: ImportParams,
  query: Page.extend({
    action: z.enum(["added", "changed", "unchanged", "rejected", "absent", "problems"]).default("problems"),
    code: z.string().max(80).optional(),
  }),
  reply: z.object({ summary: ImportSummary, total: z.number().int(), rows: z.array(ImportRow) }),
})

export const settleImportRow = route({
  method: "PUT",
  path: "/api/units/:unit/rounds/:year/imports/:id/rows/:row/choice",
  policy: "import",
  summary: "Decide who a doubtful row of a staged workbook is",
  params: ImportParams.extend({ row: z.coerce.number().int().positive() }),
  body: z.object({ choice: ImportChoice }),
  reply: ImportSummary,
})

export const acceptImport = route({
  method: "POST",
  path: "/api/units/:unit/rounds/:year/imports/:id/accept",
  policy: "import",
  summary: "Write a staged workbook into the round",
  params: ImportParams,
  body: z.object({ reason: z.string().max(500).default("Nhập tệp của Bộ") }),
  reply: z.object({ summary: ImportSummary, conflicts: z.number().int() }),
})

export const undoImport = route({
  method: "POST",
  path: "/api/units/:unit/rounds/:year/imports/:id/undo",
  policy: "import",
  summary: "Take an accepted workbook back",
  params: ImportParams,
  body: z.object({ reason: z.string().max(500).default("Hoàn tác lần nhập") }),
  reply: z.object({ summary: ImportSummary, conflicts: z.number().int() }),
})

export const discardImport = route({
  method: "DELETE",
  path: "/api/units/:unit/rounds/:year/imports/:id",
  policy: "import",
  summary: "Throw a staged workbook away",
  params: ImportParams,
  reply: ImportSummary,
})

export const exportWorkbook = route({
  method: "GET",
  path: "/api/units/:unit/rounds/:year/workbook.:format",
  policy: "export-records",
  summary: "The round as the ministry's workbook",
  params: UnitRound.extend({ format: z.enum(["xlsx", "xls"]) }),
  query: z.object({ purpose: Purpose }),
  reply: null,
})
