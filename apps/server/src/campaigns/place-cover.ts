import type { Cover, Reached } from "@phocap/contract"
import type { CampaignTarget } from "@phocap/core"
import type { Tally } from "./read-tallies.ts"

/**
 * How one place was reached against the plan.
 * @param tallies - what was done there in the time that counts
 * @param targets - what the plans of that time ask of it; those of several years are added up
 */
export function placeCover(tallies: readonly Tally[], targets: readonly CampaignTarget[]): Cover {
  const sessions = tallies.filter((one) => one.kind === "session" && one.audience !== null)
  const names = new Set([
    ...sessions.map((one) => one.audience ?? ""),
    ...targets.flatMap(({ audience, sessions: wanted, people }) =>
      audience === null || (wanted ?? people) === null ? [] : [audience],
    ),
  ])
  const audiences: Cover["audiences"] = {}
  for (const name of names) {
    const held = sessions.filter((one) => one.audience === name)
    const plan = targets.filter((target) => target.audience === name)
    audiences[name] = {
      sessions: reachedOf(
        held.map((one) => one.times),
        plan.map((one) => one.sessions),
      ),
      people: reachedOf(
        held.map((one) => one.reached),
        plan.map((one) => one.people),
      ),
    }
  }
  const visits = reachedOf(
    tallies.filter((one) => one.kind === "homeVisit").map((one) => one.reached),
    targets.filter((one) => one.audience === null).map((one) => one.visits),
  )
  const numbers = [visits, ...Object.values(audiences).flatMap((one) => [one.sessions, one.people])]
  return { audiences, visits, short: numbers.filter((one) => one.short > 0).length }
}

/** Several places together: what each lacks is added up. */
export function addCovers(covers: readonly Cover[]): Cover {
  const audiences: Cover["audiences"] = {}
  for (const name of new Set(covers.flatMap((one) => Object.keys(one.audiences)))) {
    const told = covers.flatMap((one) => one.audiences[name] ?? [])
    audiences[name] = {
      sessions: addReached(told.map((one) => one.sessions)),
      people: addReached(told.map((one) => one.people)),
    }
  }
  return {
    audiences,
    visits: addReached(covers.map((one) => one.visits)),
    short: sum(covers.map((one) => one.short)),
  }
}

/** Numbers of several places or audiences together. */
export function addReached(parts: readonly Reached[]): Reached {
  return {
    done: sum(parts.map((one) => one.done)),
    planned: sumOrNull(parts.map((one) => one.planned)),
    short: sum(parts.map((one) => one.short)),
  }
}

function reachedOf(done: readonly number[], wanted: readonly (number | null)[]): Reached {
  const all = sum(done)
  const planned = sumOrNull(wanted)
  return { done: all, planned, short: Math.max(0, (planned ?? 0) - all) }
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0)

function sumOrNull(numbers: readonly (number | null)[]): number | null {
  const known = numbers.filter((one) => one !== null)
  return known.length === 0 ? null : sum(known)
}
