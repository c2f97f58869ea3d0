import type { CodeList } from "@phocap/core"

/** How one entry of a form is typed and read. `name` is a field of the record; birth and class stand for three each. */
export type Entry =
  | {
      readonly kind: "text" | "long"
      readonly name: string
      readonly max: number
      readonly required?: true
      readonly digits?: true
      /** The field is never null: nothing typed is an empty text. */
      readonly neverNull?: true
    }
  /** Free text for which common values are offered. */
  | { readonly kind: "suggest"; readonly name: string; readonly max: number; readonly list: string }
  | { readonly kind: "code"; readonly name: string; readonly list: CodeList; readonly required?: true }
  | { readonly kind: "schoolYear"; readonly name: string; readonly over: boolean }
  | { readonly kind: "flag" | "known" | "school" | "number"; readonly name: string }
  | { readonly kind: "birth"; readonly name: "birth" }
  | { readonly kind: "class"; readonly name: "class" }
  | { readonly kind: "disabilities"; readonly name: "disabilities" }

export interface Section {
  readonly id: string
  readonly entries: readonly Entry[]
}

/** The fields of a record that an entry writes. */
export function fieldsOf(entry: Entry): readonly string[] {
  if (entry.kind === "birth") return ["birthDay", "birthMonth", "birthYear"]
  if (entry.kind === "class") return ["className", "repeated", "twoSessions"]
  return [entry.name]
}

/** The entry among `all` that writes a field; ids have none. */
export function entryOf(all: readonly Entry[], field: string): Entry | undefined {
  return all.find((entry) => fieldsOf(entry).includes(field))
}
