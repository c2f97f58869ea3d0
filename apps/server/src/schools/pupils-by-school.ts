import type { Facts } from "@phocap/engine"

/** How many people of a register study at each school now; those moved away or dead are not counted. */
export function pupilsBySchool(facts: Facts): Map<string, number> {
  const { studying, gone, school } = facts.columns
  const counts = new Int32Array(facts.school.dictionary.length)
  for (let i = 0; i < facts.size; i++) {
    const at = school?.[i] ?? -1
    if (at >= 0 && studying?.[i] === 1 && gone?.[i] === 0) counts[at] = (counts[at] ?? 0) + 1
  }
  return new Map(facts.school.dictionary.map((code, at) => [code, counts[at] ?? 0]))
}
