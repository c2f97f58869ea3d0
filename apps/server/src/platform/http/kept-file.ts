import { createHash } from "node:crypto"
import type { Database } from "../database/index.ts"
import type { Context } from "./context.ts"

interface Owner {
  readonly provinceCode: string
  readonly unitCode: string
}

/** Keeps a file of a unit once by its content; what it belongs to says whoever names its hash. */
export async function keepFile(
  { database, actor, now }: Context,
  { provinceCode, unitCode }: Owner,
  { name, bytes }: { readonly name: string; readonly bytes: Buffer },
): Promise<string> {
  const sha256 = createHash("sha256").update(bytes).digest("hex")
  await database.query
    .insertInto("evidence_file")
    .values({
      province_code: provinceCode,
      unit_code: unitCode,
      sha256,
      name,
      content: bytes,
      at: now(),
      actor: actor.name,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  return sha256
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
