import type { Scope } from "../../platform/auth/scope.ts"

/** The units of a scope as two columns, for `unnest`. */
export function reachedCodes(scope: Exclude<Scope, "everywhere">): { provinces: string[]; units: string[] } {
  const pairs = [...scope].map((key) => key.split("/"))
  return { provinces: pairs.map(([province = ""]) => province), units: pairs.map(([, unit = ""]) => unit) }
}
