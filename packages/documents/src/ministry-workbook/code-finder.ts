import { type CodeList, remember, searchKey } from "@phocap/core"

/** How words of closed lists are compared: no marks, case, blanks or signs ("KHO_ME" is "Khơ-me"). */
export const wordKey: (text: string) => string = remember((text) => searchKey(text).replaceAll(" ", ""))

/** Finds the number of a word of a closed list, by its official wording or another spelling; `null` when unknown. */
export function codeFinder(
  list: CodeList,
  more: Readonly<Record<string, number>> = {},
): (text: string) => number | null {
  const codes = new Map<string, number>()
  for (const { code, vi, aliases = [] } of list) {
    for (const word of [vi, ...aliases]) codes.set(wordKey(word), code)
  }
  for (const [word, code] of Object.entries(more)) codes.set(wordKey(word), code)
  return (text) => codes.get(wordKey(text)) ?? null
}

/** The official wording of a number; empty for `null` and for numbers not in the list. */
export function wordOf(list: CodeList, code: number | null): string {
  return list.find((entry) => entry.code === code)?.vi ?? ""
}
