import { restrictedFields } from "@phocap/core"

/** Facts of the engine that are drawn from restricted fields. */
const restrictedFacts: ReadonlySet<string> = new Set([
  "ethnicity",
  "minority",
  "religious",
  "disabled",
  "disability",
  "canLearn",
  "access",
])

/**
 * A reply without what is restricted, for roles that do not need it: restricted fields of any record anywhere in it are
 * null, and lines about such a field (a change in a history, a fact, a conflict) are left out. The last thing before a reply
 * goes out, for every route alike, so that a room cannot forget it.
 */
export function withhold(value: unknown): unknown {
  if (Array.isArray(value)) return value.filter((one) => !isAboutRestricted(one)).map(withhold)
  if (value === null || typeof value !== "object") return value
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key, restrictedFields.has(key) ? null : withhold(inner)]),
  )
}

function isAboutRestricted(value: unknown): boolean {
  if (value === null || typeof value !== "object") return false
  if ("field" in value && typeof value.field === "string") return restrictedFields.has(value.field)
  return "fact" in value && typeof value.fact === "string" && restrictedFacts.has(value.fact)
}
