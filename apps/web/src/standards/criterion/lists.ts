import type { CriterionDetail } from "@phocap/contract"
import type { CriterionVerdict } from "@phocap/engine"

/** The lists behind a criterion: counted, missing, not determined, all of them; `g0`, `g1`… are the reasons of the missing. */
export type ListName = "counted" | "missing" | "unknown" | "of" | `g${number}`

export interface CriterionList {
  readonly name: ListName
  readonly where: string
  readonly count: number
  /** The reason, for a group of the missing. */
  readonly reason?: { readonly vi: string; readonly en: string }
}

/** Every list behind a criterion with as many people as its figure says; lists of nobody are left out. */
export function listsOf(criterion: CriterionVerdict, detail: CriterionDetail): CriterionList[] {
  const { figure } = criterion
  const missing = figure === null ? 0 : figure.of - figure.counted
  const lists: CriterionList[] = [
    { name: "missing", where: detail.missing, count: missing },
    ...detail.groups.map((group, i) => ({
      name: `g${i}` as const,
      where: group.where,
      count: group.count,
      reason: { vi: group.vi, en: group.en },
    })),
    { name: "counted", where: detail.counted, count: figure?.counted ?? 0 },
    { name: "of", where: detail.of, count: figure?.of ?? 0 },
  ]
  if (detail.unknown !== null) {
    lists.push({ name: "unknown", where: detail.unknown, count: figure?.unknown ?? 0 })
  }
  return lists.filter((list) => list.count > 0)
}

/** The list that an address names, or the one to look at first: the missing, else the counted. */
export function chosenList(
  lists: readonly CriterionList[],
  name: string | undefined,
): CriterionList | undefined {
  return lists.find((list) => list.name === name) ?? lists[0]
}
