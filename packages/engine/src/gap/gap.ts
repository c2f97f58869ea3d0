import { and, andNot, type Bitmap, count, or } from "../bitmap/bitmap.ts"
import type { Criterion } from "../law/standard.ts"
import type { Population } from "../predicate/population.ts"
import { peopleNeeded } from "../verdict/judge-criterion.ts"
import { type Area, criterionLists } from "../verdict/measure-criterion.ts"

/** Why somebody of the denominator is not counted, as a predicate and in words. */
export interface GapReason {
  readonly where: string
  readonly vi: string
  readonly en: string
}

export interface GapGroup extends GapReason {
  readonly people: Bitmap
  readonly count: number
}

/** Who stands between a unit and a criterion. */
export interface Gap {
  /** How many more must be counted; 0 when met. */
  readonly needed: number
  /** Everybody in the denominator who is not counted. */
  readonly missing: Bitmap
  /** The missing by reason: every one of them in exactly one group. */
  readonly groups: readonly GapGroup[]
}

/** Reasons in the order in which they are tried; the first that holds is the one given. */
export const gapReasons: readonly GapReason[] = [
  {
    where: "disabled & canLearn=no",
    vi: "khuyết tật không có khả năng học tập",
    en: "disabled, cannot learn",
  },
  { where: "never", vi: "chưa từng đi học", en: "never enrolled" },
  { where: "dropped & droppedGrade=1..5", vi: "bỏ học ở tiểu học", en: "left primary school" },
  { where: "dropped & droppedGrade=6..9", vi: "bỏ học ở THCS", en: "left lower secondary school" },
  { where: "dropped & droppedGrade=10..12", vi: "bỏ học ở THPT", en: "left upper secondary school" },
  { where: "away & studying=no", vi: "nghỉ học, đi xa", en: "out of school and away" },
  {
    where: "age=15..18 & secondaryDone=yes & studying=no & upperDone=yes",
    vi: "đã xong THPT",
    en: "finished upper secondary",
  },
  { where: "age=15..18 & secondaryDone=yes & studying=no", vi: "nghỉ sau lớp 9", en: "left after grade 9" },
  { where: "system=higher", vi: "đang học đại học", en: "at university" },
  { where: "repeated", vi: "lưu ban", en: "repeating a grade" },
  { where: "studying=yes", vi: "đang học, chưa tới mức tính", en: "at school, not yet counted" },
  { where: "relapse=1..2", vi: "tái mù chữ", en: "relapsed into illiteracy" },
  { where: "literacy=0", vi: "mù chữ mức 1", en: "illiterate, level 1" },
  { where: "literacy=1", vi: "mới biết chữ mức độ 1", en: "literate at level 1 only" },
  { where: "studying=no", vi: "không đi học", en: "not at school" },
  { where: "studying=unknown", vi: "chưa rõ", en: "not known" },
]

/**
 * The people between a unit and a criterion, each with one reason. People for whom the answer is unknown are a group
 * of their own, "chưa xác định": finding out may be all that is needed.
 */
export function gapOf(criterion: Criterion, population: Population, area: Area): Gap {
  const lists = criterionLists(criterion, population, area)
  const missing = andNot(lists.of, lists.counted)
  const groups: GapGroup[] = []
  let rest = missing
  const take = (reason: GapReason, people: Bitmap) => {
    const size = count(people)
    if (size > 0) groups.push({ ...reason, people, count: size })
    rest = andNot(rest, people)
  }
  take(
    { where: criterion.unknown ?? "studying=unknown", vi: "chưa xác định", en: "not determined" },
    lists.unknown,
  )
  for (const reason of gapReasons) take(reason, and(rest, population.bitmap(reason.where)))
  take({ where: "here", vi: "lý do khác", en: "other reasons" }, rest)
  const shown = groups.reduce((all, group) => or(all, group.people), andNot(missing, missing))
  return {
    needed: Math.max(0, peopleNeeded(count(lists.of), criterion.atLeast[area]) - count(lists.counted)),
    missing: shown,
    groups,
  }
}
