import { schoolLevel } from "@phocap/core"

/**
 * What must agree among the numbers of one report: `equal`: the parts make the total; `within`: together they are no
 * more than it; `each`: none of them is more than it. `total` "one" stands for the number 1 (one rank, no more).
 */
export interface SumRule {
  readonly kind: "equal" | "within" | "each"
  readonly total: string
  readonly parts: readonly string[]
}

/** A rule that the numbers break. `part`: of `each`, the part that is too large. */
export interface SumFinding {
  readonly rule: SumRule
  readonly total: number
  readonly sum: number
  readonly part?: string
}

const equal = (total: string, parts: string): SumRule => ({ kind: "equal", total, parts: parts.split(" ") })
const within = (total: string, parts: string): SumRule => ({ kind: "within", total, parts: parts.split(" ") })
const each = (total: string, parts: string): SumRule => ({ kind: "each", total, parts: parts.split(" ") })

const kindergarten = (group: string): SumRule[] => [
  each(
    `${group}_teachers`,
    `${group}_contract ${group}_with_policy ${group}_standard ${group}_above_standard ${group}_professional`,
  ),
  equal(`${group}_classes`, `${group}_single_classes ${group}_combined_classes`),
  equal(`${group}_rooms`, `${group}_room_permanent ${group}_room_semi ${group}_room_temp`),
  each(`${group}_classes`, `${group}_equipped`),
]

/** TH-01-GV and THCS-M5 alike; standards of the profession may cover fewer than all (a new teacher is not yet rated). */
const teachers: SumRule[] = [
  within("one", "rank_1 rank_2 rank_3"),
  equal("teacher_total", "teacher_permanent teacher_contract"),
  each("teacher_total", "teacher_female teacher_ethnic"),
  within("teacher_total", "p_good p_fair p_pass p_fail"),
]

const rulesByLevel: Readonly<Record<number, readonly SumRule[]>> = {
  [schoolLevel.preschool]: [
    equal("staff_total", "staff_permanent staff_contract"),
    equal("staff_total", "managers teachers employees"),
    each("staff_contract", "staff_contract_with_policy"),
    each("managers", "vice_principals"),
    each("teachers", "teachers_ethnic"),
    within("teachers", "kg34_teachers kg5_teachers"),
    ...kindergarten("kg34"),
    ...kindergarten("kg5"),
    equal("class_total", "class_nursery kg34_classes kg5_classes"),
    equal("room_total", "room_nursery kg34_rooms kg5_rooms"),
    each("wc", "wc_standard"),
    each("water", "water_standard"),
    each("kitchen", "kitchen_standard"),
    each("yard", "yard_with_toys"),
  ],
  [schoolLevel.primary]: [
    ...teachers,
    equal("teacher_total", "q_postgrad q_univ q_college q_secondary q_below"),
    equal("teacher_total", "t_primary t_music t_art t_pe t_it t_lang t_other"),
    each("class_total", "class_combined"),
  ],
  [schoolLevel.lowerSecondary]: [
    ...teachers,
    equal("teacher_total", "q_postgrad q_univ q_college q_secondary"),
  ],
}

export type Values = Readonly<Record<string, number | null | undefined>>

function check(rule: SumRule, values: Values): SumFinding[] {
  const total = rule.total === "one" ? 1 : (values[rule.total] ?? null)
  if (total === null) return []
  const parts = rule.parts.map((part) => ({ part, value: values[part] ?? null }))
  const known = parts.filter((one): one is { part: string; value: number } => one.value !== null)
  if (rule.kind === "each") {
    return known
      .filter((one) => one.value > total)
      .map((one) => ({ rule, total, sum: one.value, part: one.part }))
  }
  const sum = known.reduce((all, one) => all + one.value, 0)
  // A part not reported is unknown, not zero: then only too much is surely wrong.
  const off = sum > total || (rule.kind === "equal" && known.length === parts.length && sum < total)
  return off ? [{ rule, total, sum }] : []
}

/** The rules that a report of a level breaks as its numbers stand. */
export function checkSums(level: number, values: Values): SumFinding[] {
  return (rulesByLevel[level] ?? []).flatMap((rule) => check(rule, values))
}

/** For every key of the level's rules: the keys that it is summed with. */
export function ruleKeys(level: number): readonly string[] {
  return (rulesByLevel[level] ?? [])
    .flatMap((rule) => [rule.total, ...rule.parts])
    .filter((key) => key !== "one")
}
