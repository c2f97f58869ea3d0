import { type CodeEntry, searchKey } from "@phocap/core"

/** One choice of a combobox. `also`: other spellings by which it is found. */
export interface Choice {
  readonly value: string
  readonly label: string
  readonly also?: readonly string[]
  /** Shown small behind the label. */
  readonly note?: string
}

/** A line of a closed list in the language of the interface. */
export function codeName(entry: CodeEntry, language: string): string {
  return language === "en" ? entry.en.charAt(0).toUpperCase() + entry.en.slice(1) : entry.vi
}

export function choicesOf(list: readonly CodeEntry[], language: string): Choice[] {
  return list.map((entry) => ({
    value: String(entry.code),
    label: codeName(entry, language),
    also: [entry.vi, entry.en, ...(entry.aliases ?? [])],
  }))
}

const initials = (key: string) =>
  key
    .split(" ")
    .map((word) => word.charAt(0))
    .join("")

/** How well a choice answers to the typed letters: smaller is better, null is not at all. */
function rank(choice: Choice, typed: string): number | null {
  const label = searchKey(choice.label)
  const keys = [label, ...(choice.also ?? []).map(searchKey)]
  if (keys.includes(typed) || searchKey(choice.value) === typed) return 0
  if (label.startsWith(typed)) return 1
  if (keys.some((key) => key.startsWith(typed))) return 2
  const words = typed.split(" ")
  const inOrder = (key: string) => {
    const own = key.split(" ")
    let at = 0
    return words.every((word) => {
      while (at < own.length && !(own[at] ?? "").startsWith(word)) at++
      return at++ < own.length
    })
  }
  if (keys.some(inOrder)) return 3
  if (keys.some((key) => initials(key).startsWith(typed))) return 4
  return keys.some((key) => key.includes(typed)) ? 5 : null
}

/**
 * The choices that answer to letters without marks ("thuong", "tt", "kt3"), best first, otherwise in list order.
 * Nothing typed gives all.
 */
export function filterChoices(choices: readonly Choice[], text: string): Choice[] {
  const typed = searchKey(text)
  if (typed === "") return [...choices]
  return choices
    .map((choice, place) => ({ choice, place, rank: rank(choice, typed) }))
    .filter((one): one is { choice: Choice; place: number; rank: number } => one.rank !== null)
    .sort((a, b) => a.rank - b.rank || a.place - b.place)
    .map((one) => one.choice)
}

/** The choice that a free text names but for marks and case: "to 1" is "Tổ 1", not a hamlet of its own. */
export function sameAs(choices: readonly Choice[], text: string): Choice | undefined {
  const typed = searchKey(text)
  return typed === "" ? undefined : choices.find((choice) => searchKey(choice.label) === typed)
}
