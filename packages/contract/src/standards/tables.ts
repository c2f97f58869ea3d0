import type { FormSheet } from "@phocap/engine"
import { z } from "zod"
import { made, Purpose, UnitRound } from "../platform/common.ts"
import { route } from "../platform/route.ts"

export const TableEntry = z.object({
  code: z.string(),
  name: z.string(),
  programme: z.string(),
  group: z.string(),
  confidence: z.string(),
  units: z.array(z.string()),
})
export type TableEntry = z.infer<typeof TableEntry>

export const listTables = route({
  method: "GET",
  path: "/api/units/:unit/rounds/:year/tables",
  policy: "read-figures",
  summary: "The official tables of a unit in a round",
  params: UnitRound,
  reply: z.object({ tables: z.array(TableEntry), hamlets: z.array(z.string()) }),
})

const TableParams = UnitRound.extend({ code: z.string().max(20) })
const Hamlet = z.object({ hamlet: z.string().max(120).optional() })

export const Table = z.object({
  sheet: made<FormSheet>(),
  unverified: z.array(z.string()),
  confidence: z.string(),
  dataVersion: z.number().int(),
})
export type Table = z.infer<typeof Table>

export const getTable = route({
  method: "GET",
  path: "/api/units/:unit/rounds/:year/tables/:code",
  policy: "read-figures",
  summary: "An official table filled in",
  params: TableParams,
  query: Hamlet,
  reply: Table,
})

/** `purpose` must be given for follow-up books, which hold people. */
export const getTableFile = route({
  method: "GET",
  path: "/api/units/:unit/rounds/:year/tables/:code/file.xlsx",
  policy: "read-figures",
  summary: "An official table as .xlsx",
  params: TableParams,
  query: Hamlet.extend({ purpose: Purpose.optional() }),
  reply: null,
})

export const getTablesFile = route({
  method: "GET",
  path: "/api/units/:unit/rounds/:year/tables.xlsx",
  policy: "read-figures",
  summary: "All official tables of a unit and round in one .xlsx",
  params: UnitRound,
  reply: null,
})
