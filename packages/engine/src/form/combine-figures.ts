import { addValues } from "./add-values.ts"
import type { Form } from "./form.ts"
import type { Figured, FigureRecord, FormFigures } from "./form-figures.ts"

/** The figures of one commune, with the name under which a province lists it. */
export interface CommuneFigures {
  readonly name: string
  readonly figures: FormFigures
}

function addRows(rows: readonly Readonly<Record<string, Figured>>[]): Record<string, Figured> {
  const columns = new Set(rows.flatMap((row) => Object.keys(row)))
  return Object.fromEntries(
    [...columns].map((column) => [
      column,
      { value: addValues(rows.flatMap((row) => (row[column] === undefined ? [] : [row[column].value]))) },
    ]),
  )
}

function asOneRecord(name: string, records: readonly FigureRecord[]): FigureRecord {
  const height = records[0]?.rows.length ?? 0
  const rows = Array.from({ length: height }, (_, i) =>
    addRows(records.map((record) => record.rows[i] ?? {})),
  )
  return { name, rows }
}

/**
 * A province's figures from its communes': cells add address by address; blocks that list units list the communes;
 * blocks that list hamlets or schools list one line a commune, the sum of its own.
 */
export function combineFigures(form: Form, communes: readonly CommuneFigures[]): FormFigures {
  const addresses = new Set(communes.flatMap((commune) => Object.keys(commune.figures.cells)))
  const cells: Record<string, Figured> = {}
  for (const address of addresses) {
    const values = communes.flatMap(({ figures }) => {
      const cell = figures.cells[address]
      return cell === undefined ? [] : [cell.value]
    })
    cells[address] = { value: addValues(values) }
  }
  const blocks = form.blocks.filter((block) => block.kind === "records")
  const records = blocks.map((block, at) =>
    communes.flatMap(({ name, figures }) => {
      const own = figures.records[at] ?? []
      return block.each === "unit" ? own : own.length === 0 ? [] : [asOneRecord(name, own)]
    }),
  )
  return { cells, records: records.map(renumber) }
}

/** First columns hold the record's number and name; a province's list is numbered and named afresh. */
function renumber(records: readonly FigureRecord[]): FigureRecord[] {
  return records.map((record, i) => ({
    name: record.name,
    rows: record.rows.map((row, at) => {
      if (at > 0) return row
      const named: Record<string, Figured> = { ...row }
      if (named.A !== undefined) named.A = { value: { kind: "text", text: String(i + 1) } }
      if (named.B?.value.kind === "text") named.B = { value: { kind: "text", text: record.name } }
      return named
    }),
  }))
}
