import { z } from "zod"
import { Page } from "../platform/common.ts"
import { route } from "../platform/route.ts"

export const AuditLine = z.object({
  id: z.string(),
  at: z.string(),
  kind: z.string(),
  actor: z.string(),
  role: z.string(),
  device: z.string(),
  source: z.string(),
  unitName: z.string(),
  year: z.number().int().nullable(),
  subject: z.string(),
  purpose: z.string(),
})
export type AuditLine = z.infer<typeof AuditLine>

export const AuditKind = z.enum([
  "sign-in",
  "sign-in-refused",
  "sign-out",
  "account",
  "restricted",
  "export",
  "personal-data",
])
export type AuditKind = z.infer<typeof AuditKind>

export const listAudit = route({
  method: "GET",
  path: "/api/units/:unit/audit",
  policy: "read-audit",
  summary: "What was opened, taken out, granted, and who came in",
  params: z.object({ unit: z.string().max(10) }),
  query: Page.extend({
    kind: AuditKind.optional(),
    q: z.string().max(120).optional(),
    from: z.iso.date().optional(),
    to: z.iso.date().optional(),
  }),
  reply: z.object({
    total: z.number().int(),
    counts: z.record(z.string(), z.number().int()),
    events: z.array(AuditLine),
  }),
})
