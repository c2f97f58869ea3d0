import { askWhatIf, type WhatIfAnswer } from "@phocap/contract"
import { referenceDate } from "@phocap/core"
import {
  type Area,
  andNot,
  type Bitmap,
  type Criterion,
  criterionLists,
  idAt,
  judgePopulation,
  members,
  Population,
  type Rules,
  rulesOn,
  whereFor,
} from "@phocap/engine"
import type { Actor } from "../platform/auth/actor.ts"
import { may } from "../platform/auth/authorise.ts"
import type { CallPlace } from "../platform/auth/scope.ts"
import { operation } from "../platform/http/operation.ts"
import type { Commune } from "../platform/population/commune.ts"

interface World {
  readonly rules: Rules
  readonly population: Population
  readonly area: Area
}

function withThresholds(rules: Rules, thresholds: Readonly<Record<string, number>>): Rules {
  const change = (criterion: Criterion): Criterion => {
    const wanted = thresholds[criterion.id]
    return wanted === undefined ? criterion : { ...criterion, atLeast: { normal: wanted, hardship: wanted } }
  }
  return {
    ...rules,
    standards: rules.standards.map((standard) => ({
      ...standard,
      levels: standard.levels.map((level) => ({ ...level, criteria: level.criteria.map(change) })),
    })),
  }
}

/** Criteria by what they ask, since another version of the law gives them other ids. */
function criteriaOf(world: World): Map<string, Criterion> {
  const found = new Map<string, Criterion>()
  for (const standard of world.rules.standards) {
    for (const level of standard.levels) {
      for (const criterion of level.criteria) found.set(criterion.id, criterion)
    }
  }
  return found
}

function differencesOf(
  commune: Commune,
  before: World,
  after: World,
  named: boolean,
): WhatIfAnswer["differences"] {
  const ids = (bits: Bitmap) => members(bits).map((index) => idAt(commune.records, index))
  const old = criteriaOf(before)
  return [...criteriaOf(after)].flatMap(([id, criterion]) => {
    const earlier = old.get(id)
    if (earlier === undefined) return []
    const was = criterionLists(earlier, before.population, before.area)
    const now = criterionLists(criterion, after.population, after.area)
    const lists = {
      enter: ids(andNot(now.counted, was.counted)),
      leave: ids(andNot(was.counted, now.counted)),
      enterOf: ids(andNot(now.of, was.of)),
      leaveOf: ids(andNot(was.of, now.of)),
    }
    const { enter, leave, enterOf, leaveOf } = lists
    const counts = {
      enter: enter.length,
      leave: leave.length,
      enterOf: enterOf.length,
      leaveOf: leaveOf.length,
    }
    if (Object.values(counts).every((count) => count === 0)) return []
    const shown = named ? lists : { enter: [], leave: [], enterOf: [], leaveOf: [] }
    return [{ criterion: id, label: whereFor(criterion.label, after.area), ...shown, counts }]
  })
}

/** Another reading of who is left out as disabled shows by whom it changes: names are for those who may know. */
const mayBeNamed = (actor: Actor, place: CallPlace | null) =>
  may(actor, "read-people", place) && may(actor, "read-restricted", place)

export const askWhatIfOperation = operation(askWhatIf, async (context, { params, body, place }) => {
  const commune = await context.populations.commune(params.unit, params.year)
  const before: World = { rules: commune.rules, population: commune.population, area: commune.ground.area }
  const rules = withThresholds(
    rulesOn(
      context.law.pack,
      body.date ?? referenceDate(params.year),
      { ...commune.rules.choices, ...body.choices },
      body.standards,
    ),
    body.thresholds,
  )
  const hardship = body.hardship ?? commune.ground.area === "hardship"
  const after: World = {
    rules,
    population: new Population(commune.facts, rules.definitions),
    area: hardship ? "hardship" : "normal",
  }
  return {
    before: [...commune.verdicts],
    after: judgePopulation(after.rules, after.population, after.area),
    differences: differencesOf(commune, before, after, mayBeNamed(context.actor, place)),
  }
})
