import { answeringOrgan, groupBy, type Organ, searchKey } from "@phocap/core"
import type { Database } from "../platform/database/index.ts"

/** Bodies of a province, by id. */
export async function readOrgans(database: Database, provinceCode: string): Promise<Map<string, Organ>> {
  const rows = await database.query
    .selectFrom("organ")
    .selectAll()
    .where("province_code", "=", provinceCode)
    .orderBy("name")
    .execute()
  return new Map(
    rows.map((row) => [
      row.id,
      {
        id: row.id,
        name: row.name,
        kind: row.kind,
        unitCode: row.unit_code,
        parentId: row.parent_id,
        validFrom: row.valid_from,
        validTo: row.valid_to,
        successorId: row.successor_id,
        note: row.note,
      },
    ]),
  )
}

/** The body of a name as a document writes it, on a day; nothing where none or several bear it. */
export function organNamed(organs: ReadonlyMap<string, Organ>, name: string, day: string): Organ | null {
  const key = nameKey(name)
  const found = [...organs.values()].filter(
    (organ) =>
      nameKey(organ.name) === key &&
      (organ.validFrom === null || organ.validFrom <= day) &&
      (organ.validTo === null || organ.validTo >= day),
  )
  return found.length === 1 ? (found[0] ?? null) : null
}

/** "Đồng chí Phó Bí thư …" is the same office as "Phó Bí thư …". */
function nameKey(name: string): string {
  return searchKey(name.replace(/^(?:các )?đồng chí\s+/iu, ""))
}

/** Bodies by the key of their name, made once for a list of bodies: boards ask it for every task. */
const soleNames = new WeakMap<ReadonlyMap<string, Organ>, Map<string, Organ | null>>()

/** The one body that ever bore a name; null where none or several did. */
function soleOrganNamed(organs: ReadonlyMap<string, Organ>, name: string): Organ | null {
  let names = soleNames.get(organs)
  if (names === undefined) {
    const groups = groupBy(organs.values(), (organ) => nameKey(organ.name))
    names = new Map([...groups].map(([key, found]) => [key, found.length === 1 ? (found[0] ?? null) : null]))
    soleNames.set(organs, names)
  }
  return names.get(nameKey(name)) ?? null
}

/**
 * The id of the body that owns a task: the one it was tied to when the plan was taken over, or, of a body that was entered
 * only later, the one that bears its name.
 */
export function ownerOrgan(
  organs: ReadonlyMap<string, Organ>,
  owner: { readonly organId: string | null; readonly name: string | null },
): string | null {
  if (owner.organId !== null || owner.name === null || organs.size === 0) return owner.organId
  return soleOrganNamed(organs, owner.name)?.id ?? null
}

/** Who answers today in place of a body that is no more; null while it stands, or when nobody followed it. */
export function successorOf(
  organs: ReadonlyMap<string, Organ>,
  organId: string | null,
  today: string,
): string | null {
  if (organId === null) return null
  const answering = answeringOrgan(organs, organId, today)
  return answering === null || answering.id === organId ? null : answering.name
}
