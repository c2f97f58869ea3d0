import type { PaperDetails } from "@phocap/contract"
import { PhocapError } from "@phocap/core"
import { type Database, inTransaction } from "../../platform/database/index.ts"
import type { Context } from "../../platform/http/context.ts"
import type { UnitAt } from "../../platform/population/find-unit.ts"
import type { WrittenPassage } from "./dossier-tables.ts"
import type { SignedPaper } from "./signed-paper.ts"

export interface PaperPlace {
  readonly unit: Pick<UnitAt, "provinceCode" | "code">
  readonly year: number
}

/** What an office has put into a paper. Revision 0 is a paper that nobody has touched: see `untouched`. */
export interface StoredPaper {
  readonly revision: number
  readonly details: Partial<PaperDetails>
  readonly passages: Readonly<Record<string, WrittenPassage>>
  readonly signed: SignedPaper | null
}

export const untouched: StoredPaper = { revision: 0, details: {}, passages: {}, signed: null }

export async function readPapers(
  { query }: Database,
  { unit, year }: PaperPlace,
): Promise<ReadonlyMap<string, StoredPaper>> {
  const rows = await query
    .selectFrom("dossier_paper")
    .select(["paper", "revision", "details", "passages", "signed"])
    .where("province_code", "=", unit.provinceCode)
    .where("unit_code", "=", unit.code)
    .where("round_year", "=", year)
    .execute()
  return new Map(rows.map(({ paper, ...stored }) => [paper, stored]))
}

function stale(): PhocapError {
  return new PhocapError(
    "paper.changed",
    "Văn bản này vừa được người khác sửa.",
    "Nội dung đang nhập vẫn còn trên màn hình. Chép lại, tải lại trang rồi sửa tiếp.",
    409,
  )
}

/**
 * Changes a paper and says so in its history, in one transaction. The writer names the revision that was seen; where
 * another has written since, nothing is written: `paper.changed`.
 */
export async function writePaper(
  context: Context,
  { unit, year }: PaperPlace,
  paper: string,
  seen: number,
  change: Partial<Pick<StoredPaper, "details" | "passages" | "signed">>,
  event: { readonly text: string; readonly detail?: unknown },
): Promise<void> {
  const { database, actor, now, newId } = context
  const key = { province_code: unit.provinceCode, unit_code: unit.code, round_year: year, paper }
  await inTransaction(database, async ({ query }) => {
    const stored = await query
      .selectFrom("dossier_paper")
      .select(["revision"])
      .where("province_code", "=", key.province_code)
      .where("unit_code", "=", key.unit_code)
      .where("round_year", "=", year)
      .where("paper", "=", paper)
      .forUpdate()
      .executeTakeFirst()
    if ((stored?.revision ?? 0) !== seen) throw stale()
    const fields = {
      revision: seen + 1,
      ...(change.details === undefined ? {} : { details: JSON.stringify(change.details) }),
      ...(change.passages === undefined ? {} : { passages: JSON.stringify(change.passages) }),
      ...(change.signed === undefined
        ? {}
        : { signed: change.signed === null ? null : JSON.stringify(change.signed) }),
    }
    if (stored === undefined) {
      const { numInsertedOrUpdatedRows } = await query
        .insertInto("dossier_paper")
        .values({ ...key, details: "{}", passages: "{}", signed: null, ...fields })
        .onConflict((conflict) => conflict.doNothing())
        .executeTakeFirst()
      if (Number(numInsertedOrUpdatedRows ?? 0) === 0) throw stale()
    } else {
      await query
        .updateTable("dossier_paper")
        .set(fields)
        .where("province_code", "=", key.province_code)
        .where("unit_code", "=", key.unit_code)
        .where("round_year", "=", year)
        .where("paper", "=", paper)
        .execute()
    }
    await query
      .insertInto("dossier_event")
      .values({
        ...key,
        id: newId(),
        text: event.text,
        actor: actor.name,
        at: now(),
        detail: JSON.stringify(event.detail ?? {}),
      })
      .execute()
  })
}

export async function paperHistory({ query }: Database, { unit, year }: PaperPlace, paper: string) {
  return query
    .selectFrom("dossier_event")
    .select(["at", "actor", "text"])
    .where("province_code", "=", unit.provinceCode)
    .where("unit_code", "=", unit.code)
    .where("round_year", "=", year)
    .where("paper", "=", paper)
    .orderBy("at", "desc")
    .orderBy("id", "desc")
    .limit(100)
    .execute()
}
