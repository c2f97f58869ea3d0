import { parsePredicate } from "./parse-predicate.ts"
import type { Definitions } from "./population.ts"
import type { Predicate } from "./predicate.ts"

/** Facts that say something restricted of everybody on a list, whichever way they are asked. */
const always: ReadonlySet<string> = new Set(["ethnicity", "minority", "religious", "disability"])
/** Facts that are recorded of the disabled alone. */
const ofDisabled: ReadonlySet<string> = new Set(["canLearn", "access"])

/**
 * Whether a list of the people for whom `where` holds tells of them that they are disabled, or their ethnicity or
 * religion. That somebody is among those who must be at school, hence not disabled, tells nothing of the kind; that
 * somebody is not among them may. What two lists laid side by
 * side would tell is met otherwise: for whoever may not know they are made from records without what is restricted.
 */
export function revealsRestricted(where: string, definitions: Definitions): boolean {
  const open = new Set<string>()
  function look(predicate: Predicate, asserted: boolean, named: boolean): boolean {
    switch (predicate.kind) {
      case "fact": {
        if (always.has(predicate.fact)) return true
        if (ofDisabled.has(predicate.fact)) return !named
        return predicate.fact === "disabled" && predicate.high >= 1 === asserted
      }
      case "bit":
        return always.has(predicate.fact)
      case "text":
        return false
      case "not":
        return look(predicate.of, !asserted, named)
      case "and":
      case "or":
        return predicate.of.some((part) => look(part, asserted, named))
      case "name": {
        const meant = Object.hasOwn(definitions, predicate.name) ? definitions[predicate.name] : undefined
        if (meant === undefined || open.has(predicate.name)) return false
        open.add(predicate.name)
        const found = look(parsePredicate(meant), asserted, true)
        open.delete(predicate.name)
        return found
      }
    }
  }
  return look(parsePredicate(where), true, false)
}
