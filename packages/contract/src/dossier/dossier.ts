import { z } from "zod"
import { UnitRound } from "../platform/common.ts"
import { route } from "../platform/route.ts"

/** Why a part of the dossier is not ready, and where one goes to mend it (a path of the web application). */
export const DossierReason = z.object({
  text: z.string(),
  to: z.string().nullable(),
  /** `missing` keeps it from being handed in; `look` is to be looked at before signing. */
  weight: z.enum(["missing", "look"]),
})
export type DossierReason = z.infer<typeof DossierReason>

/** One part of a dossier: a paper, a list, the tables, or records that stand elsewhere. */
export const DossierItem = z.object({
  /** Name of the paper in addresses; null for what is not written here. */
  paper: z.string().nullable(),
  title: z.string(),
  group: z.enum(["request", "inspection", "decision", "list", "table", "record"]),
  /** What asks for it: an article, or null where it is practice. */
  ground: z.string().nullable(),
  needsCheck: z.boolean(),
  state: z.enum(["missing", "draft", "ready", "signed"]),
  reasons: z.array(DossierReason),
  /** Number and date of a signed paper. */
  number: z.string().nullable(),
  date: z.string().nullable(),
  /** Version of the records that it was made from; null where it always shows the records as they are. */
  dataVersion: z.number().int().nullable(),
  /** Figures that have moved since it was signed. */
  moved: z.number().int(),
  /** Passages written by a person. */
  edited: z.number().int(),
  scans: z.number().int(),
  count: z.number().int().nullable(),
  formats: z.array(z.enum(["docx", "pdf", "xlsx"])),
})
export type DossierItem = z.infer<typeof DossierItem>

export const Dossier = z.object({
  unit: z.object({ code: z.string(), name: z.string(), level: z.number().int() }),
  year: z.number().int(),
  state: z.enum(["open", "submitted", "sealed"]),
  dataVersion: z.number().int(),
  /** False of a past year of which nothing was ever written here: what is missing then is no omission. */
  begun: z.boolean(),
  items: z.array(DossierItem),
  /** Of a district or province: how far each commune has come with handing in its own dossier. */
  below: z.array(
    z.object({
      code: z.string(),
      name: z.string(),
      state: z.enum(["open", "submitted", "sealed"]),
      /** Papers of the request that are fixed for signature, of how many. */
      signed: z.number().int(),
      asked: z.number().int(),
      /** The day and paper by which the dossier was sent; null while it was not. */
      request: z.object({ on: z.string(), document: z.string() }).nullable(),
    }),
  ),
})
export type Dossier = z.infer<typeof Dossier>

export const getDossier = route({
  method: "GET",
  path: "/api/units/:unit/rounds/:year/dossier",
  policy: "read-dossier",
  summary: "What a dossier holds, what is missing and why",
  params: UnitRound,
  reply: Dossier,
})

export const getDossierZip = route({
  method: "GET",
  path: "/api/units/:unit/rounds/:year/dossier.zip",
  policy: "export-people",
  summary: "The whole dossier as a folder",
  params: UnitRound,
  reply: null,
})

export const getDossierPdf = route({
  method: "GET",
  path: "/api/units/:unit/rounds/:year/dossier.pdf",
  policy: "export-people",
  summary: "The whole dossier as one bound volume with contents and page numbers",
  params: UnitRound,
  reply: null,
})
