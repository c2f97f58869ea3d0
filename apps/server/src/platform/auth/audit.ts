import type { Context } from "../http/context.ts"
import type { Actor } from "./actor.ts"
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

/** Reading the same again within this time is one opening. */
const sameOpening = "10 minutes"

/** Appends that restricted data was opened, unless the actor opened the same a moment ago. */
export async function noteOpening(
  context: Pick<Context, "database" | "actor" | "now" | "newId">,
  event: Omit<AuditEvent, "kind" | "purpose"> & { readonly place: CallPlace },
): Promise<void> {
  const { database, actor, now } = context
  const { place } = event
  const { rowCount } = await database.pool.query(
    `SELECT FROM audit_event WHERE province_code = $1 AND unit_code = $2 AND at > $3::timestamptz - $4::interval
       AND kind = 'restricted' AND actor = $5 AND device = $6 AND subject = $7
       AND person_id IS NOT DISTINCT FROM $8 AND round_year IS NOT DISTINCT FROM $9 LIMIT 1`,
    [
      place.provinceCode,
      place.unitCode,
      now(),
      sameOpening,
      actor.name,
      actor.device,
      event.subject,
      event.personId ?? null,
      place.year,
    ],
  )
  if (rowCount === 0)
    await writeAudit(context, { ...event, kind: "restricted", purpose: standingPurpose(actor) })
}

const purposes: Partial<Record<Actor["role"], string>> = {
  officer: "Điều tra, cập nhật phiếu PCGD-XMC của đơn vị",
  enumerator: "Điều tra hộ được giao",
  inspector: "Kiểm tra hồ sơ PCGD-XMC",
  operator: "Vận hành tại máy giữ dữ liệu",
  visitor: "Xem thử dữ liệu minh họa",
}

/** What a role opens records for, where nothing else is said: the duty that the role stands for. */
function standingPurpose({ role }: Actor): string {
  return purposes[role] ?? "Theo vai trò được giao"
}
