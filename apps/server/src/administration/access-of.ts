import { Policy, type Session, type UnitEntry } from "@phocap/contract"
import type { Actor } from "../platform/auth/actor.ts"
import { may } from "../platform/auth/authorise.ts"

/** A unit with its rounds before anybody's access is told. */
export type BareUnit = Omit<UnitEntry, "rounds"> & {
  readonly rounds: readonly Omit<UnitEntry["rounds"][number], "access">[]
}

/** The units and rounds whose figures the actor may read, each with what else the actor may do there. */
export function accessOf(
  actor: Actor,
  units: readonly BareUnit[],
): { units: UnitEntry[]; access: Session["access"] } {
  const numbers = new Map<string, number>()
  const access: Policy[][] = []
  const numberOf = (policies: Policy[]): number => {
    const key = policies.join()
    const known = numbers.get(key) ?? access.push(policies) - 1
    numbers.set(key, known)
    return known
  }
  const seen = units.flatMap((unit) => {
    const rounds = unit.rounds.flatMap((round) => {
      const place = { provinceCode: unit.provinceCode, unitCode: unit.code, year: round.year }
      if (!may(actor, "read-figures", place)) return []
      return [{ ...round, access: numberOf(Policy.options.filter((policy) => may(actor, policy, place))) }]
    })
    return rounds.length === 0 ? [] : [{ ...unit, rounds }]
  })
  return { units: seen, access }
}
