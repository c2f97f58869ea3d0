import type { Rule, Rules } from "./pdf-rules.ts"

/** A ruled table on a page: its columns from left to right and its rows from above, by the rules between them. */
export interface RuledTable {
  readonly xs: readonly number[]
  readonly ys: readonly number[]
}

/** Rules nearer to each other than this are one; points. */
const same = 2.5
/** A rule parts rows or columns when it runs over so much of the table; less is a border within merged cells. */
const enough = 0.6

/** Tables that the rules of a page make: rules that touch, with two columns and two rows at least. */
export function findRuledTables({ across, down }: Rules): RuledTable[] {
  if (across.length < 3 || down.length < 3) return []
  return groupsOf(across, down).flatMap((group): RuledTable[] => {
    const left = Math.min(...group.across.map((rule) => rule.from))
    const right = Math.max(...group.across.map((rule) => rule.to))
    const bottom = Math.min(...group.down.map((rule) => rule.from))
    const top = Math.max(...group.down.map((rule) => rule.to))
    const xs = placesOf(group.down, enough * (top - bottom))
    const ys = placesOf(group.across, enough * (right - left)).reverse()
    return xs.length >= 3 && ys.length >= 3 ? [{ xs, ys }] : []
  })
}

interface Group {
  readonly across: readonly Rule[]
  readonly down: readonly Rule[]
}

/** Rules that reach each other, together. */
function groupsOf(across: readonly Rule[], down: readonly Rule[]): Group[] {
  const parent = [...across, ...down].map((_, i) => i)
  const find = (i: number): number => {
    let at = i
    while (parent[at] !== at && parent[at] !== undefined) at = parent[at] ?? at
    parent[i] = at
    return at
  }
  for (const [i, flat] of across.entries()) {
    for (const [j, steep] of down.entries()) {
      const meets =
        steep.at >= flat.from - same &&
        steep.at <= flat.to + same &&
        flat.at >= steep.from - same &&
        flat.at <= steep.to + same
      if (meets) parent[find(across.length + j)] = find(i)
    }
  }
  const groups = new Map<number, { across: Rule[]; down: Rule[] }>()
  const groupAt = (i: number) => {
    const root = find(i)
    const group = groups.get(root) ?? { across: [], down: [] }
    groups.set(root, group)
    return group
  }
  for (const [i, rule] of across.entries()) groupAt(i).across.push(rule)
  for (const [j, rule] of down.entries()) groupAt(across.length + j).down.push(rule)
  return [...groups.values()].filter((group) => group.across.length >= 3 && group.down.length >= 3)
}

/** Places where rules run over a length, upwards; pieces of one rule count together. */
function placesOf(rules: readonly Rule[], length: number): number[] {
  const sorted = [...rules].sort((a, b) => a.at - b.at)
  const places: { at: number; rules: Rule[] }[] = []
  for (const rule of sorted) {
    const last = places.at(-1)
    if (last !== undefined && rule.at - last.at <= same) last.rules.push(rule)
    else places.push({ at: rule.at, rules: [rule] })
  }
  return places.filter((place) => covered(place.rules) >= length).map((place) => place.at)
}

/** The length that some rules cover together, where they overlap once. */
function covered(rules: readonly Rule[]): number {
  let total = 0
  let end = Number.NEGATIVE_INFINITY
  for (const { from, to } of [...rules].sort((a, b) => a.from - b.from)) {
    if (to <= end) continue
    total += to - Math.max(from, end)
    end = to
  }
  return total
}
