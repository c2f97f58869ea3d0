import { z } from "zod"
import { Done, Purpose, UnitRound } from "../platform/common.ts"
import { Role } from "../platform/role.ts"
import { route } from "../platform/route.ts"

/** A group of personal data: what it is for, on what ground, how long it is kept, who sees it. */
export const DataGroup = z.object({
  id: z.string(),
  name: z.string(),
  fields: z.array(z.string()),
  sensitive: z.boolean(),
  purpose: z.string(),
  ground: z.string(),
  retention: z.string(),
  /** Read in the instrument itself, or still to be checked. */
  needsCheck: z.boolean(),
  roles: z.array(Role),
})
export type DataGroup = z.infer<typeof DataGroup>

export const getDataRegister = route({
  method: "GET",
  path: "/api/personal-data",
  policy: "own-account",
  summary: "Which personal data is kept, what for, how long, and who sees it",
  reply: z.object({ groups: z.array(DataGroup) }),
})

export const DataRequestKind = z.enum(["access", "correction", "restriction", "release"])
export type DataRequestKind = z.infer<typeof DataRequestKind>

export const DataRequestLine = z.object({
  id: z.string(),
  kind: DataRequestKind,
  personId: z.string(),
  personName: z.string(),
  askedBy: z.string(),
  ground: z.string(),
  at: z.string(),
  recordedBy: z.string(),
})
export type DataRequestLine = z.infer<typeof DataRequestLine>

export const listDataRequests = route({
  method: "GET",
  path: "/api/units/:unit/rounds/:year/data-requests",
  policy: "personal-data",
  summary: "What people asked about their own data, newest first",
  params: UnitRound,
  query: z.object({ person: z.uuid().optional() }),
  reply: z.object({
    requests: z.array(DataRequestLine),
    /** Of the person asked for: whether its use is restricted now. */
    restricted: z.boolean(),
  }),
})

const PersonParams = UnitRound.extend({ id: z.uuid() })

export const addDataRequest = route({
  method: "POST",
  path: "/api/units/:unit/rounds/:year/people/:id/data-requests",
  policy: "personal-data",
  summary: "Record what a person, or who stands for them, asked about their data",
  params: PersonParams,
  body: z.object({
    kind: DataRequestKind,
    askedBy: z.string().trim().min(1, "Ghi ai yêu cầu.").max(200),
    ground: z.string().trim().min(1, "Ghi nội dung hoặc lý do.").max(500),
  }),
  reply: Done,
})

export const getPersonalDataFile = route({
  method: "GET",
  path: "/api/units/:unit/rounds/:year/people/:id/personal-data.xlsx",
  policy: "personal-data",
  summary: "All that is kept of one person, and who looked at it",
  params: PersonParams,
  query: z.object({ purpose: Purpose }),
  reply: null,
})
