/**
 * A predicate of the law files: a boolean expression over facts. `age=6..14 & must & !(place=inbound | grade=none)`.
 * Words without `=` are either a fact that is 1 or a named definition of `law/definitions.yaml`.
 */
export type Predicate =
  | { readonly kind: "fact"; readonly fact: string; readonly low: number; readonly high: number }
  /** A bit of a bit field: `disability has 4`. */
  | { readonly kind: "bit"; readonly fact: string; readonly bit: number }
  /** A text of a dictionary fact: `hamlet="Tổ 4"`. */
  | { readonly kind: "text"; readonly fact: string; readonly text: string }
  | { readonly kind: "name"; readonly name: string }
  | { readonly kind: "not"; readonly of: Predicate }
  | { readonly kind: "and" | "or"; readonly of: readonly Predicate[] }
