import type { KeyboardEvent } from "react"

const boxes = 'input:not([type="hidden"]):not(:disabled), textarea:not(:disabled), select:not(:disabled)'

/** The boxes of a form in order; of a group of radios the chosen one stands for all, of ticks each its own. */
function boxesOf(form: HTMLElement): HTMLElement[] {
  const all = [...form.querySelectorAll<HTMLInputElement>(boxes)]
  return all.filter((box) => {
    if (box.offsetParent === null) return false
    if (box.type !== "radio") return true
    const group = all.filter((other) => other.name === box.name)
    return box.checked || (box === group[0] && !group.some((other) => other.checked))
  })
}

/** Enter goes to the next box, as in a sheet; Shift+Enter goes back. Buttons and links keep their Enter. */
export function enterGoesOn(event: KeyboardEvent<HTMLElement>): void {
  if (event.key !== "Enter" || event.ctrlKey || event.metaKey || event.altKey) return
  const target = event.target as HTMLElement
  if (!target.matches(boxes)) return
  event.preventDefault()
  const all = boxesOf(event.currentTarget)
  const next = all[all.indexOf(target) + (event.shiftKey ? -1 : 1)]
  next?.focus()
  if (next instanceof HTMLInputElement && next.type === "text") next.select()
}
