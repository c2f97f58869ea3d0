import { z } from "zod"
import { makeQuickCheck, type QuickCheck } from "./quick-check.ts"

export type ColumnKind = "text" | "number" | "boolean" | "uuid" | "json"

/** One field of an entity: its name in core, its column, and how it is stored. */
export interface EntityColumn {
  readonly field: string
  readonly column: string
  readonly kind: ColumnKind
  /** The one schema of the field; of a `json` column, the schema of each of its values. */
  readonly schema: z.ZodType
  readonly quickCheck: QuickCheck
  /** Name in words, for errors. */
  readonly label: string
}

/** The columns of a schema of core, one a field, in its order: `headFamilyName` is `head_family_name`. */
export function columnsOf(
  schema: z.ZodObject,
  labels: Readonly<Record<string, string>> = {},
): readonly EntityColumn[] {
  return Object.entries(schema.shape).map(([field, type]) => {
    if (!(type instanceof z.ZodType)) throw new TypeError(`no zod type for ${field}`)
    const inner = type instanceof z.ZodNullable ? type.unwrap() : type
    return {
      field,
      column: field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`),
      kind: kindOf(inner, field),
      schema: inner instanceof z.ZodRecord ? asType(inner.valueType) : type,
      quickCheck: inner instanceof z.ZodRecord ? () => false : makeQuickCheck(type),
      label: labels[field] ?? field,
    }
  })
}

function kindOf(type: unknown, field: string): ColumnKind {
  if (type instanceof z.ZodUUID) return "uuid"
  if (type instanceof z.ZodString || type instanceof z.ZodEnum) return "text"
  if (type instanceof z.ZodNumber) return "number"
  if (type instanceof z.ZodBoolean) return "boolean"
  if (type instanceof z.ZodRecord) return "json"
  throw new TypeError(`the ledger cannot store the type of ${field}`)
}

function asType(type: unknown): z.ZodType {
  if (type instanceof z.ZodType) return type
  throw new TypeError("a record's values need a zod type")
}
