import type { HamletCover, Reached } from "@phocap/contract"
import type { CampaignItem, CampaignTarget } from "@phocap/core"

/** What is asked for and not all there yet. */
function isShort({ done, planned }: Reached): boolean {
  return planned !== null && done < planned
}

/**
 * How a hamlet was reached against the plan. A session without a hamlet was for the unit as a whole and counts in none of
 * them: it is held against what the plan asks of the whole (`hamlet` null).
 * @param items - what was done in the time that counts
 * @param targets - what the plan of that time asks for
 */
export function hamletCover(
  hamlet: string | null,
  households: number,
  items: readonly CampaignItem[],
  targets: readonly CampaignTarget[],
): HamletCover {
  const here = items.filter((item) => item.hamlet === hamlet)
  const asked = targets.filter((target) => target.hamlet === hamlet)
  const sessions = here.filter((item) => item.kind === "session" && item.audience !== null)
  const names = new Set([
    ...sessions.map((item) => item.audience ?? ""),
    ...asked.flatMap(({ audience, sessions: wanted, people }) =>
      audience === null || (wanted ?? people) === null ? [] : [audience],
    ),
  ])
  const audiences: HamletCover["audiences"] = {}
  for (const name of names) {
    const held = sessions.filter((item) => item.audience === name)
    const plan = asked.find((target) => target.audience === name)
    audiences[name] = {
      sessions: { done: held.length, planned: plan?.sessions ?? null },
      people: { done: sum(held), planned: plan?.people ?? null },
    }
  }
  const visits = {
    done: sum(here.filter((item) => item.kind === "homeVisit")),
    planned: asked.find((target) => target.audience === null)?.visits ?? null,
  }
  const numbers = [visits, ...Object.values(audiences).flatMap((one) => [one.sessions, one.people])]
  return { hamlet, households, audiences, visits, short: numbers.filter(isShort).length }
}

const sum = (items: readonly CampaignItem[]) => items.reduce((total, item) => total + (item.reached ?? 0), 0)
