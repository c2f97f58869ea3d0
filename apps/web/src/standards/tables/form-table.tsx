import type { FormSheet, SheetCell } from "@phocap/engine"
import { type KeyboardEvent, type MouseEvent, useMemo, useRef, useState } from "react"
import { useText } from "../../platform/i18n/index.ts"
import { formatNumber } from "../../platform/ui/index.ts"
import { edgesOf } from "./borders.ts"
import { cellText } from "./cell-text.ts"
import { planColumns } from "./column-pixels.ts"
import { FormCell } from "./form-cell.tsx"
import styles from "./form-table.module.css"
import { type Direction, moveFrom } from "./move.ts"
import { cellAddress, type GridRow, sheetGrid } from "./sheet-grid.ts"
import { useAllForPrint } from "./use-all-for-print.ts"
import { useRoom } from "./use-room.ts"

const keys: Readonly<Record<string, Direction>> = {
  ArrowUp: "up",
  ArrowDown: "down",
  ArrowLeft: "left",
  ArrowRight: "right",
  Home: "rowStart",
  End: "rowEnd",
}

/** Rows of a list drawn at first; a follow-up book may have thousands. */
const firstRows = 250

interface FormTableProps {
  readonly sheet: FormSheet
  /** Address of the cell whose list is open. */
  readonly chosen: string | undefined
  readonly onChoose: (address: string) => void
  readonly hrefOf: (address: string) => string
  readonly moved: ReadonlyMap<string, string> | undefined
}

/** An official table on screen, exactly as it prints: a real table whose figures open their lists. */
export function FormTable({ sheet, chosen, onChoose, hrefOf, moved }: FormTableProps) {
  const t = useText("standards")
  const box = useRef<HTMLDivElement>(null)
  const room = useRoom(box)
  const [shown, setShown] = useState(firstRows)
  useAllForPrint(() => setShown(Number.MAX_SAFE_INTEGER))
  const grid = useMemo(() => sheetGrid(sheet), [sheet])
  const edges = useMemo(() => edgesOf(sheet), [sheet])
  const openable = useMemo(() => sheet.cells.filter((cell) => cell.source !== undefined), [sheet])
  const [active, setActive] = useState<string | undefined>(undefined)
  const wanted = active ?? chosen
  const stop = openable.some((cell) => cellAddress(cell) === wanted)
    ? wanted
    : openable[0] && cellAddress(openable[0])
  const words = useMemo(
    () => ({ met: t("tables.met"), unmet: t("tables.unmet"), unknown: t("tables.unknown") }),
    [t],
  )
  const plan = planColumns({
    characters: sheet.widths,
    count: sheet.columnCount,
    frozen: sheet.freeze.columns,
    room,
    pixels: room < 560 ? 6 : 7,
  })

  function stickOf(cell: SheetCell): number | undefined {
    return cell.column + cell.columnSpan - 1 <= plan.frozen.length ? plan.frozen[cell.column - 1] : undefined
  }
  function draw(rows: readonly GridRow[], header: boolean, isTitle = false) {
    return rows.map((row) => (
      <tr key={row.row} style={row.height === null ? undefined : { height: `${row.height}pt` }}>
        {row.cells.map((one) =>
          one.kind === "gap" ? (
            <td key={`gap ${one.column}`} colSpan={one.columnSpan > 1 ? one.columnSpan : undefined} />
          ) : (
            <FormCell
              key={one.address}
              one={one}
              text={cellText(one.cell.value, words)}
              edges={edges.get(one.address)}
              stick={isTitle ? undefined : stickOf(one.cell)}
              header={header && edges.has(one.address)}
              chosen={one.address === chosen}
              stop={one.address === stop}
              href={one.cell.source === undefined ? undefined : hrefOf(one.address)}
              difference={moved?.get(one.address)}
            />
          ),
        )}
      </tr>
    ))
  }
  function addressAt(target: EventTarget): string | undefined {
    return target instanceof Element ? target.closest<HTMLElement>("a[data-at]")?.dataset.at : undefined
  }
  function onClick(event: MouseEvent) {
    const address = addressAt(event.target)
    if (address === undefined || event.metaKey || event.ctrlKey || event.shiftKey) return
    event.preventDefault()
    setActive(address)
    onChoose(address)
  }
  function onKeyDown(event: KeyboardEvent) {
    const direction = keys[event.key]
    const now = openable.find((cell) => cellAddress(cell) === addressAt(event.target))
    if (direction === undefined || now === undefined || event.altKey || event.metaKey || event.ctrlKey) return
    event.preventDefault()
    const next = cellAddress(moveFrom(now, direction, openable))
    setActive(next)
    box.current?.querySelector<HTMLElement>(`a[data-at="${next}"]`)?.focus()
  }
  const body = grid.body.slice(0, shown)
  const rest = grid.body.length - body.length
  const columns = (
    <colgroup>
      {plan.widths.map((width, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place
        <col key={i} style={{ width: `${(width / plan.total) * 100}%` }} />
      ))}
    </colgroup>
  )
  return (
    <>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the links inside act; this only hears them */}
      <div className={styles.scroll} ref={box} onClick={onClick} onKeyDown={onKeyDown}>
        <div className={styles.page} style={{ width: plan.total }}>
          {grid.title.length > 0 && (
            <table className={styles.form} role="presentation">
              {columns}
              <tbody>{draw(grid.title, false, true)}</tbody>
            </table>
          )}
          <table className={styles.form}>
            <caption className="visuallyHidden">
              {sheet.code}. {sheet.name}
            </caption>
            {columns}
            {grid.head.length > 0 && <thead>{draw(grid.head, true)}</thead>}
            <tbody>{draw(body, false)}</tbody>
          </table>
        </div>
      </div>
      {rest > 0 && (
        <p className="noPrint">
          <button type="button" className={styles.more} onClick={() => setShown(shown + 1000)}>
            {t("tables.moreRows", { n: formatNumber(rest) })}
          </button>
        </p>
      )}
    </>
  )
}
