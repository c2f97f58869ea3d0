/** What a page holds, from above: a printed line, or a row of a ruled table. */
export type PageEntry = string | readonly string[]

/**
 * Pages one behind the other. A table that goes on over the page is one table: its head is not read again, and a row that
 * the page cut in two is put together: there the first cell, which counts the rows, is empty.
 */
export function joinTablePages(pages: readonly (readonly PageEntry[])[]): PageEntry[] {
  const all: PageEntry[] = []
  let head: readonly string[] | null = null
  for (const page of pages) {
    for (const [i, entry] of page.entries()) {
      const before = all.at(-1)
      if (typeof entry === "string") {
        head = null
        all.push(entry)
        continue
      }
      const goesOn = before !== undefined && typeof before !== "string" && before.length === entry.length
      if (!goesOn) {
        head = entry
        all.push(entry)
      } else if (i === 0 && head !== null && head.every((cell, n) => cell === entry[n])) {
        // The head, printed again.
      } else if (isTorn(page, i, head) && entry[0] === "" && before[0] !== "") {
        all[all.length - 1] = before.map((cell, n) => `${cell} ${entry[n] ?? ""}`.trim())
      } else all.push(entry)
    }
  }
  return all
}

/** Whether a row is the first of its page, but for the head that is printed again. */
function isTorn(page: readonly PageEntry[], i: number, head: readonly string[] | null): boolean {
  if (i === 0) return true
  const first = page[0]
  return i === 1 && head !== null && typeof first !== "string" && head.every((cell, n) => cell === first?.[n])
}
