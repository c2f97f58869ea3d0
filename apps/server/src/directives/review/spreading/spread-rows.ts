import type { Cover, SpreadRow } from "@phocap/contract"
import { type CampaignItem, compareVietnamese } from "@phocap/core"
import { addReached } from "../../../campaigns/index.ts"
import type { Spreading } from "./read-spreading.ts"

export interface Span {
  readonly from: string
  readonly to: string
}

/** In the address for what was for the unit as a whole. */
const wholeUnit = "~"
const visited = "Gia đình được đến nhà"

/** Where the list behind a figure of spreading the word opens: what was done in a span, of a kind, place and audience. */
export function sourceOf(
  { from, to }: Span,
  rest: {
    readonly kind?: CampaignItem["kind"]
    readonly hamlet?: string | null
    readonly audience?: string
  },
): string {
  const query = new URLSearchParams({ tu: from, den: to })
  if (rest.kind !== undefined) query.set("loai", rest.kind)
  if (rest.hamlet !== undefined) query.set("noi", rest.hamlet ?? wholeUnit)
  if (rest.audience !== undefined) query.set("doi", rest.audience)
  return `/tuyen-truyen?${query.toString()}`
}

/**
 * How a unit stands against its plan, line by line: hamlet and audience, or above communes unit by unit. Lines of which
 * nothing was asked and where nothing was done are left out.
 */
export function spreadRows({ unit, since, reach }: Spreading, to: string): SpreadRow[] {
  const span = { from: since, to }
  const hamlets = reach.hamlets.flatMap((cover): SpreadRow[] => {
    const place = cover.hamlet ?? "Chung toàn đơn vị"
    const at = { place, unit: unit.code }
    const { hamlet } = cover
    const names = Object.keys(cover.audiences).sort(compareVietnamese)
    return [
      ...names.flatMap((audience) => {
        const told = cover.audiences[audience]
        const source = sourceOf(span, { kind: "session", hamlet, audience })
        return told === undefined ? [] : [{ ...at, audience, ...told, source }]
      }),
      ...visitRow(cover, { ...at, source: sourceOf(span, { kind: "homeVisit", hamlet }) }),
    ]
  })
  const below = reach.below.flatMap((cover): SpreadRow[] => {
    const at = { place: cover.name, unit: cover.unit }
    const told = Object.values(cover.audiences)
    const sessions = addReached(told.map((one) => one.sessions))
    const people = addReached(told.map((one) => one.people))
    const source = sourceOf(span, { kind: "session" })
    return [
      ...(told.length === 0 ? [] : [{ ...at, audience: "Mọi đối tượng", sessions, people, source }]),
      ...visitRow(cover, { ...at, source: sourceOf(span, { kind: "homeVisit" }) }),
    ]
  })
  return [...below, ...hamlets]
}

function visitRow(
  { visits }: Cover,
  at: { readonly place: string; readonly unit: string; readonly source: string },
): SpreadRow[] {
  if (visits.planned === null && visits.done === 0) return []
  return [{ ...at, audience: visited, sessions: null, people: visits }]
}
