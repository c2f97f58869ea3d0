import type { MoneyPage } from "@phocap/contract"
import type { Form } from "@phocap/engine"

/** The lines and years that the finance form of a round asks for; empty in rounds that had no such form. */
export function moneyLines(forms: readonly Form[], year: number): Pick<MoneyPage, "years" | "lines"> {
  for (const form of forms) {
    const block = form.blocks.find((one) => one.kind === "lines")
    if (block === undefined) continue
    return {
      years: block.years.map((column) => year + column.offset).sort((a, b) => a - b),
      lines: block.rows.map((row) => ({ key: row.key ?? null, label: Object.values(row.labels).join(" ") })),
    }
  }
  return { years: [], lines: [] }
}
