import { getSession, Role, type Session, type UnitEntry } from "@phocap/contract"
import { searchKey, unitLevel } from "@phocap/core"
import program from "../../package.json" with { type: "json" }
import { operation } from "../platform/http/operation.ts"
import { accessOf } from "./access-of.ts"
import { isDemoOpen } from "./sign-in/demo-accounts.ts"
import { unitsWithRounds } from "./units-with-rounds.ts"

/** The ward whose story the demo tells, as a search key: spellings of its name differ in the placement of the tone. */
const demoWard = "an hoa"

/** The demo's ward, else the commune whose newest round has people, the newest first. */
export function chooseStart(units: readonly UnitEntry[]): Session["start"] {
  const places = units
    .filter((unit) => unit.level === unitLevel.commune)
    .flatMap((unit) => {
      const round = unit.rounds.find((one) => one.people > 0) ?? unit.rounds[0]
      return round === undefined
        ? []
        : [{ unit: unit.code, year: round.year, people: round.people, name: unit.name }]
    })
  const newest = Math.max(...places.map((place) => place.year))
  const candidates = places.filter((place) => place.year === newest)
  const chosen =
    candidates.find((place) => searchKey(place.name).endsWith(demoWard)) ??
    candidates.find((place) => place.people > 0) ??
    candidates[0]
  return chosen === undefined ? null : { unit: chosen.unit, year: chosen.year }
}

/** Open to all: whoever is not signed in is told so, and nothing else. */
export const getSessionOperation = operation(getSession, async (context) => {
  const { database, actor, demo } = context
  const owes = actor.owesSecondFactor === true
  const here = actor.role === "nobody" || owes ? [] : await unitsWithRounds(database)
  const { units, access } = accessOf(actor, here)
  return {
    actor:
      actor.role === "nobody" || owes
        ? null
        : { name: actor.name, role: actor.role, signedIn: actor.accountId !== null },
    owes: owes ? ("second-factor" as const) : null,
    demo,
    demoRoles: (await isDemoOpen(context)) ? [...Role.options] : [],
    outerSignIn: context.outerSignIn?.label ?? null,
    version: program.version,
    units,
    access,
    start: chooseStart(units),
  }
})
