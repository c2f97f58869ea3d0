/** What reading a number cell gives: a value (null is "not known"), or that it is no such number. */
export type Amount = { readonly ok: true; readonly value: number | null } | { readonly ok: false }

/** What a cell holds: a count, an amount with decimals (areas, money), or an x on the form. */
export type AmountKind = "count" | "decimal" | "mark"

/**
 * Reads a number as written in Vietnam: 1.234,5. A single point followed by other than three digits is a decimal point
 * ("12.5"), as keypads write it. Empty is not known; a mark is x, 1 or 0.
 */
export function parseAmount(text: string, kind: AmountKind): Amount {
  const clean = text.replace(/[\s\u00a0\u202f]/g, "").toLowerCase()
  if (clean === "") return { ok: true, value: null }
  if (kind === "mark") {
    if (clean === "x" || clean === "1") return { ok: true, value: 1 }
    return clean === "0" || clean === "-" ? { ok: true, value: 0 } : { ok: false }
  }
  const plain = /^\d+$/.test(clean)
  const grouped = /^\d{1,3}(\.\d{3})+(,\d+)?$/.test(clean)
  const comma = /^\d+,\d+$/.test(clean)
  const point = /^\d+\.\d+$/.test(clean) && !grouped
  if (!plain && !grouped && !comma && !point) return { ok: false }
  const value = Number(grouped || comma ? clean.replaceAll(".", "").replace(",", ".") : clean)
  if (value > 1e12 || (kind === "count" && !Number.isInteger(value))) return { ok: false }
  return { ok: true, value }
}

/** As it stands in a cell: nothing for not known, x for a mark, otherwise 1.234,5. */
export function formatAmount(value: number | null | undefined, kind: AmountKind): string {
  if (value === null || value === undefined) return ""
  if (kind === "mark") return value === 0 ? "0" : "x"
  const [whole = "", decimals] = String(value).split(".")
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ".")
  return decimals === undefined ? grouped : `${grouped},${decimals}`
}

export function amountKind(unit: string | undefined): AmountKind {
  if (unit === "x") return "mark"
  return unit === undefined ? "count" : "decimal"
}
