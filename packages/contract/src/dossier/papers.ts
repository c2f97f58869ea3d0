import type { AdministrativeDocument } from "@phocap/core"
import { z } from "zod"
import { made, UnitRound } from "../platform/common.ts"
import { route } from "../platform/route.ts"
import { RoundAdjustment } from "./check-paper.ts"

/** A figure that a text may name: where it comes from and what it says now. */
export const PaperFigure = z.object({
  id: z.string(),
  /** As it is named in the editor: `{Trẻ 6 tuổi vào lớp 1: tỷ lệ}`. */
  label: z.string(),
  text: z.string(),
  /** Predicate whose list is this count; null where it is no count of people. */
  where: z.string().nullable(),
  source: z.enum(["record", "law", "office"]),
})
export type PaperFigure = z.infer<typeof PaperFigure>

/** A stretch of text that a person may rewrite. Figures stand in it as `{id}`. */
export const PaperPassage = z.object({
  id: z.string(),
  title: z.string(),
  /** As the record gives it now. */
  composed: z.string(),
  /** As a person wrote it; null while the composed text stands. */
  written: z.string().nullable(),
  /** The composed text as it was when the person wrote, where it has changed since. */
  composedThen: z.string().nullable(),
  /** Figures named in the text that moved since the person wrote it. */
  moved: z.array(z.object({ id: z.string(), label: z.string(), before: z.string(), now: z.string() })),
  /** Numbers typed by hand: no record stands behind them. */
  typed: z.array(z.string()),
})
export type PaperPassage = z.infer<typeof PaperPassage>

const Member = z.object({
  name: z.string().max(120),
  title: z.string().max(200),
  role: z.string().max(120),
})

/** What the plan of a year sets the unit as its own aims, beside what the law asks. Nothing is aimed at by itself. */
export const YearTargets = z.object({
  /** The level to be reached by the round's reference date; 1 for a programme without levels. */
  levels: z.array(z.object({ programme: z.string().max(40), level: z.number().int().min(1).max(3) })).max(20),
  /** Percent of the people asked about; `question` is the id of the first criterion that asks it. */
  shares: z.array(z.object({ question: z.string().max(80), percent: z.number().gt(0).max(100) })).max(100),
})
export type YearTargets = z.infer<typeof YearTargets>

/** One programme of which a plan may set targets, with how it stands now. */
export const TargetChoice = z.object({
  programme: z.string(),
  title: z.string(),
  graded: z.boolean(),
  /** Levels that the law knows. */
  levels: z.array(z.number().int()),
  reached: z.number().int(),
  state: z.enum(["met", "unmet", "unknown"]),
  /** Each question once; the share now as it is printed, null where nobody is asked about, and what the law asks. */
  questions: z.array(
    z.object({ id: z.string(), label: z.string(), now: z.string().nullable(), lawful: z.string() }),
  ),
})
export type TargetChoice = z.infer<typeof TargetChoice>

/** What only the office knows of a paper; what is left empty is printed as the record and the settings give it. */
export const PaperDetails = z.object({
  number: z.number().int().min(1).max(99_999).nullable(),
  date: z.iso.date().nullable(),
  addressee: z.string().max(300),
  signerLines: z.array(z.string().max(120)).max(4),
  signer: z.string().max(120),
  recipients: z.array(z.string().max(200)).max(20),
  members: z.array(Member).max(60),
  targets: YearTargets,
})
export type PaperDetails = z.infer<typeof PaperDetails>

const PaperParams = UnitRound.extend({ paper: z.string().max(60) })

export const Paper = z.object({
  paper: z.string(),
  title: z.string(),
  document: made<AdministrativeDocument>(),
  passages: z.array(PaperPassage),
  figures: z.array(PaperFigure),
  details: PaperDetails,
  /** What is printed where a detail is empty. */
  standing: PaperDetails,
  hasMembers: z.boolean(),
  /** What targets the paper may set; null where it is not for it to set any. */
  targetChoices: z.array(TargetChoice).nullable(),
  dataVersion: z.number().int(),
  /** Grows with every change of the paper; a writer names the one that was seen. */
  revision: z.number().int(),
  signed: z
    .object({
      at: z.string(),
      by: z.string(),
      dataVersion: z.number().int(),
      code: z.string(),
      /** What the record says differently now. */
      moved: z.array(z.object({ label: z.string(), before: z.string(), now: z.string() })),
      /** Corrections of the sealed round since: they stand beside its figures and move none, newest first. */
      adjusted: z.array(RoundAdjustment),
    })
    .nullable(),
  history: z.array(z.object({ at: z.string(), actor: z.string(), text: z.string() })),
})
export type Paper = z.infer<typeof Paper>

export const getPaper = route({
  method: "GET",
  path: "/api/units/:unit/rounds/:year/papers/:paper",
  policy: "read-dossier",
  summary: "A paper of the dossier with its figures live",
  params: PaperParams,
  reply: Paper,
})

export const getPaperFile = route({
  method: "GET",
  path: "/api/units/:unit/rounds/:year/papers/:paper/file.:format",
  policy: "read-dossier",
  summary: "A paper of the dossier as a file",
  params: PaperParams.extend({ format: z.enum(["docx", "pdf", "xlsx"]) }),
  reply: null,
})

export const getListFile = route({
  method: "GET",
  path: "/api/units/:unit/rounds/:year/lists/:paper/file.xlsx",
  policy: "export-people",
  summary: "A list of people of the dossier as .xlsx",
  params: PaperParams,
  reply: null,
})

export const putPassage = route({
  method: "PUT",
  path: "/api/units/:unit/rounds/:year/papers/:paper/passages/:passage",
  policy: "edit-dossier",
  summary: "Rewrite a passage, or give it back to the record",
  params: PaperParams.extend({ passage: z.string().max(80) }),
  body: z.object({ revision: z.number().int(), text: z.string().max(20_000).nullable() }),
  reply: Paper,
})

export const putPaperDetails = route({
  method: "PUT",
  path: "/api/units/:unit/rounds/:year/papers/:paper/details",
  policy: "edit-dossier",
  summary: "Number, date, signer, recipients and members of a paper",
  params: PaperParams,
  body: z.object({ revision: z.number().int(), details: PaperDetails }),
  reply: Paper,
})

export const signPaper = route({
  method: "POST",
  path: "/api/units/:unit/rounds/:year/papers/:paper/signature",
  policy: "edit-dossier",
  summary: "Mark a paper as signed: its text no longer moves",
  params: PaperParams,
  body: z.object({ revision: z.number().int() }),
  reply: Paper,
})

export const reopenPaper = route({
  method: "POST",
  path: "/api/units/:unit/rounds/:year/papers/:paper/reopening",
  policy: "edit-dossier",
  summary: "Open a signed paper again, with a reason",
  params: PaperParams,
  body: z.object({ revision: z.number().int(), reason: z.string().min(3).max(300) }),
  reply: Paper,
})
