import { z } from "zod"

/** True only for a value that the field's schema surely takes and that is stored as it is. */
export type QuickCheck = (value: unknown) => boolean

const smallUuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/
/** Zero bytes and halves of characters, and every sign beyond 16 bits, of which these may be halves. */
const unusual = /[\0\ud800-\udfff]/

/**
 * A schema of core as one comparison or two. Imports bring records by the hundred thousand and nearly all are plainly
 * right; whatever this does not vouch for goes the long way through the schema itself, which also words the error.
 */
export function makeQuickCheck(schema: z.ZodType): QuickCheck {
  if (schema instanceof z.ZodNullable) {
    const inner = makeQuickCheck(schema.unwrap() as z.ZodType)
    return (value) => value === null || inner(value)
  }
  if (schema instanceof z.ZodUUID) return (value) => typeof value === "string" && smallUuid.test(value)
  if (schema instanceof z.ZodString && hasOnly(schema, ["min_length", "max_length"])) {
    const low = schema.minLength ?? 0
    const high = schema.maxLength ?? Number.POSITIVE_INFINITY
    return (value) =>
      typeof value === "string" && value.length >= low && value.length <= high && !unusual.test(value)
  }
  if (schema instanceof z.ZodNumber && hasOnly(schema, ["number_format", "greater_than", "less_than"])) {
    const { minValue, maxValue, isInt } = schema
    const low = minValue ?? Number.NEGATIVE_INFINITY
    const high = maxValue ?? Number.POSITIVE_INFINITY
    if (isInt) return (value) => Number.isSafeInteger(value) && Number(value) >= low && Number(value) <= high
  }
  if (schema instanceof z.ZodBoolean) return (value) => value === true || value === false
  return () => false
}

/** A check of another kind (a pattern, a transformation) is not known here. */
function hasOnly(schema: z.ZodType, kinds: readonly string[]): boolean {
  return (schema.def.checks ?? []).every((check) => kinds.includes(check._zod.def.check))
}
