import type { TaskPage } from "@phocap/contract"
import {
  compareVietnamese,
  type DirectiveTask,
  isCollective,
  type Organ,
  type OrganKind,
  searchKey,
} from "@phocap/core"
import type { Context } from "../../platform/http/context.ts"
import { communesOf, findUnit } from "../../platform/population/find-unit.ts"
import type { OwnedTask } from "./find-task.ts"
import { bodiesOf } from "./task-parts.ts"

/** Words for many bodies of a kind, as plans name them. */
const kinds: readonly (readonly [RegExp, readonly OrganKind[]])[] = [
  [/doan the|to chuc chinh tri|mat tran/, ["front", "massOrganisation"]],
  [/ban, nganh|phong, ban|co quan|cac phong|cac ban/, ["office", "partyBoard"]],
  [/truong hoc|nha truong|cac truong|co so giao duc/, ["school"]],
  [/chi bo|dang vien/, ["partyCell"]],
]

/** Others that may be chosen; more than a screen holds helps nobody. */
const shown = 80

/**
 * Whom the holder of a task may mean: bodies that belong to it ("Ban Chỉ đạo"), communes below the unit that ordered it
 * ("UBND các xã"), bodies of the kinds that it names ("các ban, ngành, đoàn thể"); and all others there are.
 */
export async function memberBodies(
  { database }: Context,
  organs: ReadonlyMap<string, Organ>,
  { task, unitCode }: OwnedTask,
  parts: readonly DirectiveTask[],
  today: string,
): Promise<NonNullable<TaskPage["members"]>> {
  const taken = bodiesOf(parts)
  const standing = [...organs.values()].filter(
    (organ) =>
      (organ.validFrom === null || organ.validFrom <= today) &&
      (organ.validTo === null || organ.validTo >= today) &&
      organ.name !== task.holder,
  )
  const key = searchKey(task.holder)
  const owner = task.parties.p1?.organId ?? null
  const wanted = kinds.flatMap(([words, named]) => (words.test(key) ? named : []))
  const meant = standing.filter(
    (organ) =>
      (owner !== null && organ.parentId === owner) ||
      (wanted.some((kind) => kind === organ.kind) && organ.unitCode === unitCode),
  )
  const names = [
    ...(isCollective(task.holder) ? await communeBodies(database, unitCode, key, today) : []),
    ...meant.map((organ) => organ.name),
  ].filter((name) => !taken.has(name))
  const others = standing
    .map((organ) => organ.name)
    .filter((name) => !names.includes(name) && !taken.has(name))
  const inOrder = (list: readonly string[]) => [...new Set(list)].sort(compareVietnamese)
  return { meant: inOrder(names), others: inOrder(others).slice(0, shown) }
}

/** "UBND phường An Hòa", or "Đảng ủy phường An Hòa" where the holder is the Party's. */
async function communeBodies(database: Context["database"], unitCode: string, key: string, today: string) {
  const year = Number(today.slice(0, 4))
  const unit = await findUnit(database, unitCode, year)
  if (unit === null || unit.level === 3) return []
  const body = /dang uy|cap uy|dang bo/.test(key) ? "Đảng ủy" : "UBND"
  return (await communesOf(database, unit, year)).map(
    ({ name }) => `${body} ${name.charAt(0).toLowerCase()}${name.slice(1)}`,
  )
}
