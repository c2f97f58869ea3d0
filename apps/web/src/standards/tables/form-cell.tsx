import { memo } from "react"
import type { Edges } from "./borders.ts"
import { hasBorder } from "./borders.ts"
import type { CellText } from "./cell-text.ts"
import styles from "./form-table.module.css"
import type { GridCell } from "./sheet-grid.ts"

interface FormCellProps {
  readonly one: Extract<GridCell, { kind: "cell" }>
  readonly text: CellText
  readonly edges: Edges | undefined
  /** Left edge in pixels of a column that stays in sight. */
  readonly stick: number | undefined
  readonly header: boolean
  readonly chosen: boolean
  /** Whether Tab stops here; arrows reach the others. */
  readonly stop: boolean
  readonly href: string | undefined
  readonly difference: string | undefined
}

function Inside({ one, text, href, difference, chosen, stop }: FormCellProps) {
  const moved =
    difference === undefined ? null : (
      <small data-moved={difference === "0" ? "same" : "other"}>
        {difference === "0" ? "=" : difference}
      </small>
    )
  if (href !== undefined) {
    return (
      <a
        href={href}
        data-at={one.address}
        tabIndex={stop ? 0 : -1}
        aria-current={chosen ? "true" : undefined}
        title={text.exact === "" ? undefined : text.exact}
      >
        {text.text === "" ? "\u00a0" : text.text}
        {moved}
      </a>
    )
  }
  if (one.cell.style === "headTurned") return <span className={styles.turned}>{text.text}</span>
  return (
    <>
      {text.text}
      {moved}
    </>
  )
}

/** One cell of an official table. Remembered: choosing a cell draws two anew, not a thousand. */
export const FormCell = memo(function FormCell(props: FormCellProps) {
  const { one, text, edges, stick, header, chosen, href } = props
  const { cell } = one
  const isLabel = cell.style === "label" || cell.style === "labelBold"
  const shared = {
    rowSpan: cell.rowSpan > 1 ? cell.rowSpan : undefined,
    colSpan: cell.columnSpan > 1 ? cell.columnSpan : undefined,
    className: styles[cell.style],
    "data-border": hasBorder(cell) ? "" : undefined,
    "data-left": edges?.left === true ? "" : undefined,
    "data-top": edges?.top === true ? "" : undefined,
    "data-pale": text.pale ? "" : undefined,
    "data-chosen": chosen ? "" : undefined,
    "data-stick": stick === undefined ? undefined : "",
    style: stick === undefined ? undefined : { left: stick },
    title: href === undefined && text.exact !== "" ? text.exact : undefined,
  }
  if (header) {
    return (
      <th scope={cell.columnSpan > 1 ? "colgroup" : "col"} {...shared}>
        <Inside {...props} />
      </th>
    )
  }
  if (isLabel && stick !== undefined) {
    return (
      <th scope={cell.rowSpan > 1 ? "rowgroup" : "row"} {...shared}>
        <Inside {...props} />
      </th>
    )
  }
  return (
    <td {...shared}>
      <Inside {...props} />
    </td>
  )
})
