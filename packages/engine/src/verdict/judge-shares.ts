import { needsCheck } from "../law/confidence.ts"
import type { Programme } from "../law/programme.ts"
import type { ShareStandard } from "../law/standard.ts"
import { peopleNeeded } from "./judge-criterion.ts"
import { allOf, type LevelState } from "./judge-unit.ts"
import type { Area } from "./measure-criterion.ts"

/** What is known of one unit below: the level it reached, and whether more could turn out once data is complete. */
export interface ChildResult {
  readonly unitCode: string
  readonly area: Area
  readonly levels: Readonly<Record<number, LevelState>>
}

export interface ShareVerdict {
  readonly among: "all" | Area
  readonly atLeast: number
  readonly reached: number
  readonly open: number
  readonly of: number
  readonly state: LevelState
  /** Units to spare (positive) or still needed (negative). */
  readonly margin: number
}

export interface AggregateVerdict {
  readonly programme: Programme
  readonly standard: string
  readonly instrument: string
  readonly graded: boolean
  readonly reached: number
  readonly state: LevelState
  readonly needsCheck: boolean
  readonly levels: readonly {
    readonly level: number
    readonly article: string
    readonly state: LevelState
    readonly shares: readonly ShareVerdict[]
  }[]
}

/**
 * Judges a district or province by the share of units below that reached each level. A share among units of which
 * there are none (no commune of hardship) does not apply; with no unit at all the verdict stays open.
 */
export function judgeShares(standard: ShareStandard, children: readonly ChildResult[]): AggregateVerdict {
  let below: LevelState = children.length === 0 ? "unknown" : "met"
  const levels = [...standard.levels]
    .sort((a, b) => a.level - b.level)
    .map((rule) => {
      const shares = rule.shares
        .map((share): ShareVerdict => {
          const group = children.filter((child) => share.among === "all" || child.area === share.among)
          const at = (state: LevelState) => group.filter((child) => child.levels[rule.level] === state).length
          const reached = at("met")
          const open = group.length - reached - at("unmet")
          const needed = peopleNeeded(group.length, share.atLeast)
          const state: LevelState = reached >= needed ? "met" : reached + open >= needed ? "unknown" : "unmet"
          return { ...share, reached, open, of: group.length, state, margin: reached - needed }
        })
        .filter((share) => share.of > 0)
      below = allOf([below, ...shares.map((share) => share.state)])
      return { level: rule.level, article: rule.article, state: below, shares }
    })
  return {
    programme: standard.programme,
    standard: standard.id,
    instrument: standard.instrument,
    graded: standard.graded,
    reached: levels.filter((one) => one.state === "met").length,
    state: levels[0]?.state ?? "unknown",
    needsCheck: standard.levels.some((one) => needsCheck(one.confidence)),
    levels,
  }
}
