import type { Context } from "../http/context.ts"
import type { CallPlace } from "./scope.ts"

/** What the log keeps: coming in and going, accounts and roles, restricted data opened, data taken out. */
export type AuditKind =
  | "sign-in"
  | "sign-in-refused"
  | "sign-out"
  | "account"
  | "restricted"
  | "export"
  | "personal-data"

export interface AuditEvent {
  readonly kind: AuditKind
  readonly place: CallPlace | null
  /** What was opened or done, in Vietnamese words. */
  readonly subject: string
  readonly personId?: string
  readonly purpose?: string
}

/** Appends to the log what the actor did. */
export async function writeAudit(
  { database, actor, now, newId }: Pick<Context, "database" | "actor" | "now" | "newId">,
  event: AuditEvent,
): Promise<void> {
  const { place } = event
  await database.pool.query(
    `INSERT INTO audit_event (province_code, id, at, kind, unit_code, round_year, account_id, actor, role, device,
       source, subject, person_id, purpose)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)`,
    [
      place?.provinceCode ?? "",
      newId(),
      now(),
      event.kind,
      place?.unitCode ?? null,
      place?.year ?? null,
      actor.accountId,
      actor.name,
      actor.role,
      actor.device,
      actor.source,
      event.subject,
      event.personId ?? null,
      event.purpose ?? "",
    ],
  )
}
