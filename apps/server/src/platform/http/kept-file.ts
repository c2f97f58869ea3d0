import { createHash } from "node:crypto"
import type { Database, Transaction } from "../database/index.ts"
import type { Context } from "./context.ts"

interface Owner {
  readonly provinceCode: string
  readonly unitCode: string
}

/**
 * Keeps a file of a unit once by its content, in the transaction that names its hash: no bytes stay that nothing names.
 * Called in the turn of the unit's ledger.
 */
export async function keepFile(
  { query }: Transaction,
  { actor, now }: Pick<Context, "actor" | "now">,
  { provinceCode, unitCode }: Owner,
  { name, bytes }: { readonly name: string; readonly bytes: Buffer },
): Promise<void> {
  await query
    .insertInto("evidence_file")
    .values({
      province_code: provinceCode,
      unit_code: unitCode,
      sha256: hashOf(bytes),
      name,
      content: bytes,
      at: now(),
      actor: actor.name,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** The name under which a file is kept. */
export function hashOf(bytes: Buffer): string {
  return createHash("sha256").update(bytes).digest("hex")
}

/**
 * Removes the bytes of a photograph that is taken off, unless another photograph or a task's evidence of the unit is the
 * same file. The history still tells its name and hash. In the transaction that takes it off, in the turn of the ledger.
 */
export async function dropPhotoFile(
  { client }: Transaction,
  { provinceCode, unitCode }: Owner,
  { id, sha256 }: { readonly id: string; readonly sha256: string },
): Promise<void> {
  await client.query(
    `DELETE FROM evidence_file f WHERE f.province_code = $1 AND f.unit_code = $2 AND f.sha256 = $3
      AND NOT EXISTS (SELECT FROM campaign_photo p WHERE p.province_code = f.province_code
        AND p.unit_code = f.unit_code AND p.sha256 = f.sha256 AND p.id <> $4)
      AND NOT EXISTS (SELECT FROM task_event e WHERE e.province_code = f.province_code
        AND e.unit_code = f.unit_code AND e."values" ->> 'sha256' = f.sha256)`,
    [provinceCode, unitCode, sha256, id],
  )
}

/** The bytes of a kept file. */
export async function findKeptFile(
  { query }: Database,
  { provinceCode, unitCode }: Owner,
  sha256: string,
): Promise<Buffer | undefined> {
  const row = await query
    .selectFrom("evidence_file")
    .select("content")
    .where("province_code", "=", provinceCode)
    .where("unit_code", "=", unitCode)
    .where("sha256", "=", sha256)
    .executeTakeFirst()
  return row?.content
}
