import { describePredicate, factNames } from "@phocap/engine"
import type { Commune } from "../platform/population/commune.ts"

/** Facts that say the same as another, or nothing to a reader. */
const unsaid: ReadonlySet<string> = new Set(["ethnicity", "secondaryHow", "upperWindow", "side", "disabled"])
/** Facts of which only something is worth a line: nobody needs to read "không lưu ban". */
const saidWhenSet: ReadonlySet<string> = new Set([
  "minority",
  "religious",
  "away",
  "movement",
  "gone",
  "exempt",
  "disability",
  "grade",
  "place",
  "system",
  "crossing",
  "graduatedLastYear",
  "gradeNineLastYear",
  "repeated",
  "dropped",
  "droppedGrade",
  "never",
  "relapse",
  "twoSessions",
])
/** Facts that matter to the disabled, or to children, alone. */
const onlyDisabled: ReadonlySet<string> = new Set(["canLearn", "access"])
const onlyYoung: Readonly<Record<string, number>> = { preschoolDone: 6, vietnamese: 6 }

/** What the engine drew from a person's record, in words: the facts from which tables and verdicts are made. */
export function factsInWords(commune: Commune, index: number): { fact: string; text: string }[] {
  const { columns } = commune.facts
  const at = (fact: string) => columns[fact]?.[index] ?? 0
  const words = { year: commune.year, definitions: new Map<string, string>() }
  return factNames
    .filter((fact) => !unsaid.has(fact))
    .filter((fact) => !saidWhenSet.has(fact) || at(fact) > 0)
    .filter((fact) => !onlyDisabled.has(fact) || at("disabled") === 1)
    .filter((fact) => at("age") <= (onlyYoung[fact] ?? Number.POSITIVE_INFINITY))
    .map((fact) => ({ fact, text: describePredicate(`${fact}=${at(fact)}`, words) }))
}
