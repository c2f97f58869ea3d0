import type { KeyboardEvent } from "react"
import { type Direction, nextCell } from "./next-cell.ts"

const arrows: Readonly<Record<string, Direction>> = {
  ArrowUp: "up",
  ArrowDown: "down",
  ArrowLeft: "left",
  ArrowRight: "right",
}

/** Left and right belong to the text while the caret is inside it. */
function caretAllows(input: HTMLInputElement, direction: Direction): boolean {
  const { selectionStart: from, selectionEnd: to, value } = input
  if (from === 0 && to === value.length) return true
  if (direction === "left") return from === 0 && to === 0
  return direction !== "right" || (from === value.length && to === value.length)
}

/** Arrows and Enter walk the cells of a grid (inputs marked `data-cell`); Shift+Enter goes back up. */
export function walkCells(event: KeyboardEvent<HTMLElement>): void {
  const target = event.target as HTMLElement
  if (!(target instanceof HTMLInputElement) || target.dataset.cell === undefined) return
  if (event.ctrlKey || event.metaKey || event.altKey) return
  const direction = event.key === "Enter" ? (event.shiftKey ? "up" : "down") : arrows[event.key]
  if (direction === undefined || !caretAllows(target, direction)) return
  event.preventDefault()
  const cells = [...event.currentTarget.querySelectorAll<HTMLInputElement>("input[data-cell]")]
  const to = nextCell(
    cells.map((cell) => cell.getBoundingClientRect()),
    cells.indexOf(target),
    direction,
  )
  if (to === null) {
    target.blur()
    target.focus()
    return
  }
  cells[to]?.focus()
  cells[to]?.select()
}
