import { type ConditionAnswer, schoolLevel } from "@phocap/core"

/** In the place of a school's level: what the commune answers itself. */
export const ownConditions = 0

/** Questions of TT 07/2016 that a person answers; those that follow from reported numbers are not asked. */
const asked: Readonly<Record<number, readonly string[]>> = {
  [ownConditions]: ids("literacy", "enoughTeachers monitor premises"),
  [schoolLevel.preschool]: ids("preschool5", "enoughTeachers monitor network floorArea yard water toilets"),
  [schoolLevel.primary]: ids(
    "primary",
    "enoughStaff monitor safeRooms disabled functionRooms equipment equipmentUsed yard water toilets",
  ),
  [schoolLevel.lowerSecondary]: ids(
    "lowerSecondary",
    "enoughStaff monitor safeRooms disabled functionRooms equipment equipmentUsed yard water toilets",
  ),
}

function ids(programme: string, names: string): string[] {
  return names.split(" ").map((name) => `${programme}.${name}`)
}

/** Answers of a school for a level: all met with the same evidence, but for those named. */
export function answerConditions(
  level: number,
  year: number,
  differing: Readonly<Record<string, boolean | null>> = {},
): Record<string, ConditionAnswer> {
  return Object.fromEntries(
    (asked[level] ?? []).map((id) => {
      const met = id in differing ? (differing[id] ?? null) : true
      return [id, { met, evidence: evidenceOf(met, year) }]
    }),
  )
}

function evidenceOf(met: boolean | null, year: number): string {
  if (met === null) return ""
  return met
    ? `Biên bản kiểm tra tại trường tháng 9/${year} (minh họa)`
    : `Kế hoạch bổ sung năm ${year + 1} (minh họa)`
}
