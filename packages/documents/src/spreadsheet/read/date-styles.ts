import { parseXml } from "./parse-xml.ts"

/** Built-in number formats that show a date (ECMA-376 Part 1, 18.8.30, with the East Asian ones). */
const builtIn = (id: number) =>
  (id >= 14 && id <= 17) || id === 22 || (id >= 27 && id <= 36) || (id >= 50 && id <= 58)

/** True when a number format code shows a day, month or year ("dd/mm/yyyy", `[$-42A]dd mmm`…); times alone do not. */
export function isDateFormat(code: string): boolean {
  const bare = code
    .replace(/"[^"]*"|\\.|_.|\*./g, "")
    .replace(/\[[^\]]*\]/g, "")
    .split(";")[0]
  return /[dy]|m{3}/i.test(bare ?? "") && !/general/i.test(bare ?? "")
}

/** Which cell styles (indexes of `cellXfs`) of a `styles.xml` show dates. */
export function dateStyles(stylesXml: string): ReadonlySet<number> {
  const custom = new Map<number, boolean>()
  const dates = new Set<number>()
  let index = -1
  let inside = false
  parseXml(stylesXml, ({ name, attributes }) => {
    const format = Number(attributes.get("numFmtId") ?? 0)
    if (name === "numFmt") custom.set(format, isDateFormat(attributes.get("formatCode") ?? ""))
    // The elements that hold <xf>: only those of cellXfs are numbered by cells.
    if (name === "cellStyleXfs" || name === "cellStyles" || name === "dxfs") inside = false
    if (name === "cellXfs") inside = true
    if (name !== "xf" || !inside) return
    index++
    if (custom.get(format) ?? builtIn(format)) dates.add(index)
  })
  return dates
}
