import {
  and,
  type Bitmap,
  count,
  dependsOnRestricted,
  describePredicate,
  emptyBitmap,
  idAt,
  members,
  setBit,
} from "@phocap/engine"
import { may } from "../platform/auth/authorise.ts"
import { schoolsReached } from "../platform/auth/schools-reached.ts"
import type { Context } from "../platform/http/context.ts"
import type { Commune } from "../platform/population/commune.ts"
import { communeSeenBy } from "../platform/population/commune-seen-by.ts"
import { getUnit } from "../platform/population/find-unit.ts"
import { readStamp } from "../platform/population/read-stamp.ts"
import type { Scope } from "./person-lines.ts"
import { refuseRevealing } from "./refuse-revealing.ts"
import { searchPeople } from "./search-people.ts"

/** Which people: those of a predicate over facts, of a search, of a hamlet; of all that is given at once. */
export interface Selection {
  readonly where?: string | undefined
  readonly q?: string | undefined
  readonly hamlet?: string | undefined
  readonly confirmed?: "yes" | "no" | undefined
}

export interface SelectedPeople {
  readonly scope: Scope
  readonly total: number
  /** A page of them, in Vietnamese name order. */
  readonly ids: readonly string[]
  readonly explanation: string
  readonly dataVersion: number
}

/** Said of a list that is made without what its reader may not know. */
const blindWords = "không xét khuyết tật theo vai trò của bạn, nên có thể dài hơn con số trong biểu"

/** The people selected, a page of them; `limit` null takes all. Throws what the predicate or the unit is refused for. */
export async function selectPeople(
  context: Context,
  place: { readonly unit: string; readonly year: number },
  given: Selection,
  page: { readonly offset: number; readonly limit: number | null },
): Promise<SelectedPeople> {
  const unit = await getUnit(context.database, place.unit, place.year)
  const scope: Scope = { provinceCode: unit.provinceCode, unitCode: unit.code, year: place.year }
  const asked: Selection = { ...given, q: given.q?.trim() === "" ? undefined : given.q?.trim() }
  if (asked.where === undefined) {
    const [{ stamp }, found] = await Promise.all([
      readStamp(context.database, unit, place.year),
      searchPeople(context.database, scope, { ...asked, byNumber: mayByNumber(context, scope) }, page),
    ])
    const explanation = explain(asked, undefined)
    return { scope, ...found, explanation, dataVersion: stamp.dataVersion }
  }
  const commune = communeSeenBy(context.actor, await context.populations.communeOf(unit, place.year))
  const words = explain(asked, explainPredicate(context, commune, asked.where))
  const called = { provinceCode: unit.provinceCode, unitCode: unit.code, year: place.year }
  await refuseRevealing(context, commune, called, asked.where, words)
  const found = await ofPredicate(context, commune, scope, asked, page)
  return { scope, ...found, explanation: words, dataVersion: commune.stamp.dataVersion }
}

async function ofPredicate(
  context: Context,
  commune: Commune,
  scope: Scope,
  asked: Selection,
  page: { readonly offset: number; readonly limit: number | null },
): Promise<{ total: number; ids: readonly string[] }> {
  const { population, records } = commune
  let people = population.bitmap(asked.where ?? "")
  const schools = schoolsReached(context.actor, "read-people", scope)
  if (schools !== null) people = and(people, schoolBitmap(commune, schools))
  if (asked.hamlet !== undefined) people = and(people, hamletBitmap(commune, asked.hamlet))
  if (asked.q === undefined && asked.confirmed === undefined) {
    const shown = members(people, page.offset, page.limit ?? Number.POSITIVE_INFINITY)
    return { total: count(people), ids: shown.map((index) => idAt(records, index)) }
  }
  const wanted = new Set(members(people).map((index) => idAt(records, index)))
  const wantedWords = { ...asked, byNumber: mayByNumber(context, scope) }
  const found = await searchPeople(context.database, scope, wantedWords, { offset: 0, limit: null })
  const both = found.ids.filter((id) => wanted.has(id))
  const end = page.limit === null ? both.length : page.offset + page.limit
  return { total: both.length, ids: both.slice(page.offset, end) }
}

function mayByNumber({ actor }: Context, scope: Scope): boolean {
  return may(actor, "read-restricted", scope)
}

/** By the column, not by a predicate: a hamlet's name may hold a quote. */
function hamletBitmap({ facts }: Commune, hamlet: string): Bitmap {
  const bits = emptyBitmap(facts.size)
  const wanted = facts.hamlet.dictionary.indexOf(hamlet)
  if (wanted < 0) return bits
  for (let i = 0; i < facts.size; i++) if (facts.hamlet.index[i] === wanted) setBit(bits, i)
  return bits
}

/** Those who study in one of the schools. */
function schoolBitmap({ facts }: Commune, schools: ReadonlySet<string>): Bitmap {
  const bits = emptyBitmap(facts.size)
  const wanted = facts.school.dictionary.map((code) => schools.has(code))
  for (let i = 0; i < facts.size; i++) if (wanted[facts.columns.school?.[i] ?? -1] === true) setBit(bits, i)
  return bits
}

function explainPredicate({ actor }: Context, commune: Commune, where: string): string {
  const words = describePredicate(where, {
    year: commune.year,
    definitions: new Map(commune.rules.definitionList.map((one) => [one.name, one.vi])),
    schoolName: (code) => commune.schools.get(code)?.name ?? code,
  })
  const { unit, year, rules } = commune
  const place = { provinceCode: unit.provinceCode, unitCode: unit.code, year }
  const isBlind = dependsOnRestricted(where, rules.definitions) && !may(actor, "read-restricted", place)
  return isBlind ? `${words} (${blindWords})` : words
}

/** The list's heading: each part that narrowed it, in words. */
function explain(asked: Selection, predicate: string | undefined): string {
  const parts = [
    predicate,
    asked.confirmed === undefined
      ? undefined
      : `${asked.confirmed === "yes" ? "đã" : "chưa"} xác nhận trong năm điều tra`,
    asked.hamlet === undefined ? undefined : `ở ${asked.hamlet}`,
    asked.q === undefined ? undefined : `tên, chủ hộ, số phiếu hoặc thôn khớp “${asked.q}”`,
  ].filter((part) => part !== undefined)
  return parts.length === 0 ? "mọi người trong phiếu điều tra" : parts.join(" và ")
}
