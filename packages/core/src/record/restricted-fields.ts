import { personFields } from "./person-field.ts"

/**
 * Names of the fields, of persons and households, that only roles see which need them: health, ethnicity, religion,
 * poverty, identity number, phone (Luật 91/2025/QH15).
 */
export const restrictedFields: ReadonlySet<string> = new Set([
  ...personFields.filter((field) => field.restricted).map((field) => field.name),
  "poverty",
])
