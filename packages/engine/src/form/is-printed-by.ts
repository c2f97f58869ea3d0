import type { Form } from "./form.ts"

/** Whether a unit of this level and province prints a form; a layout of one province's own is for its units alone. */
export function isPrintedBy(
  form: Pick<Form, "units" | "provinces">,
  level: Form["units"][number],
  provinceCode: string,
): boolean {
  return form.units.includes(level) && (form.provinces?.includes(provinceCode) ?? true)
}
