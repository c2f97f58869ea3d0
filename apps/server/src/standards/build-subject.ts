import {
  type FormSubject,
  judgeConditionGroup,
  judgeOwnConditions,
  type Programme,
  type Rules,
} from "@phocap/engine"
import type { Commune } from "../platform/population/commune.ts"

type States = Partial<Record<Programme, Partial<Record<"staff" | "facilities", boolean | null>>>>

/** Đội ngũ and cơ sở vật chất of every programme, as TT 07/2016 asks and the schools answered. */
export function conditionStates(commune: Commune, rules: Rules = commune.rules): States {
  const states: States = {}
  for (const set of rules.conditions) {
    const level = set.schoolLevel
    const groups: Partial<Record<"staff" | "facilities", boolean | null>> = {}
    for (const group of set.groups) {
      groups[group.id] =
        level === null
          ? judgeOwnConditions(group, commune.ownAnswers)
          : judgeConditionGroup(
              group,
              level,
              commune.reporting,
              (school) => commune.answers.get(`${school.code} ${level}`) ?? {},
            )
    }
    states[set.programme] = groups
  }
  return states
}

/** What the official tables of a commune are made from; `hamlet` prints one hamlet. */
export function buildSubject(commune: Commune, hamlet?: string): FormSubject {
  return {
    name: commune.unit.name,
    year: commune.year,
    population: commune.population,
    ...(hamlet === undefined ? {} : { hamlet }),
    hamlets: commune.hamlets,
    schools: commune.reporting,
    schoolName: (code) => commune.schools.get(code)?.name ?? `Trường ngoài danh mục (${code})`,
    values: commune.values,
    hardship: commune.ground.area === "hardship",
    verdicts: commune.verdicts,
    conditions: conditionStates(commune),
  }
}
