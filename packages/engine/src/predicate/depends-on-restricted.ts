import { parsePredicate } from "./parse-predicate.ts"
import type { Definitions } from "./population.ts"
import type { Predicate } from "./predicate.ts"

/** Facts drawn from what only roles see that need it: disability and what is recorded of the disabled, ethnicity, religion. */
const restricted: ReadonlySet<string> = new Set([
  "ethnicity",
  "minority",
  "religious",
  "disability",
  "disabled",
  "canLearn",
  "access",
])

/** Whether anybody's disability, ethnicity or religion may decide whether `where` holds, also by way of definitions. */
export function dependsOnRestricted(where: string, definitions: Definitions): boolean {
  const seen = new Set<string>()
  function look(predicate: Predicate): boolean {
    switch (predicate.kind) {
      case "fact":
      case "bit":
        return restricted.has(predicate.fact)
      case "text":
        return false
      case "not":
        return look(predicate.of)
      case "and":
      case "or":
        return predicate.of.some(look)
      case "name": {
        const meant = Object.hasOwn(definitions, predicate.name) ? definitions[predicate.name] : undefined
        if (meant === undefined || seen.has(predicate.name)) return false
        seen.add(predicate.name)
        return look(parsePredicate(meant))
      }
    }
  }
  return look(parsePredicate(where))
}
