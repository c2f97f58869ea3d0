import { searchKey } from "@phocap/core"

/** How many letters must be changed, added or taken away to make one word of the other. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1
      next.push(Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + same))
    }
    row = next
  }
  return row[b.length] ?? 0
}

/** The known name that somebody most likely meant, or null where none is near: marks and case do not count. */
export function nearestName(written: string, known: readonly string[]): string | null {
  const plain = (name: string): string => searchKey(name).replace(/[\s_.-]+/g, "_")
  const wanted = plain(written)
  let best: { readonly name: string; readonly steps: number } | null = null
  for (const name of known) {
    const steps = distance(wanted, plain(name))
    if (best === null || steps < best.steps) best = { name, steps }
  }
  return best !== null && best.steps <= Math.max(2, Math.floor(wanted.length / 4)) ? best.name : null
}
