export interface DiffPart {
  readonly kind: "same" | "gone" | "new"
  readonly text: string
}

/** Longest run of words that both texts share, as a table of lengths. */
function lengths(a: readonly string[], b: readonly string[]): Uint16Array[] {
  const table = Array.from({ length: a.length + 1 }, () => new Uint16Array(b.length + 1))
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      const row = table[i]!
      row[j] = a[i] === b[j] ? table[i + 1]![j + 1]! + 1 : Math.max(table[i + 1]![j]!, row[j + 1]!)
    }
  }
  return table
}

/** What went and what came between two texts, word by word. */
export function wordDiff(before: string, after: string): DiffPart[] {
  const a = before.split(/(\s+)/)
  const b = after.split(/(\s+)/)
  const table = lengths(a, b)
  const parts: DiffPart[] = []
  const add = (kind: DiffPart["kind"], text: string): void => {
    const last = parts.at(-1)
    if (last?.kind === kind) parts[parts.length - 1] = { kind, text: last.text + text }
    else if (text !== "") parts.push({ kind, text })
  }
  let i = 0
  let j = 0
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      add("same", a[i]!)
      i++
      j++
    } else if (j >= b.length || (i < a.length && table[i + 1]![j]! >= table[i]![j + 1]!)) {
      add("gone", a[i]!)
      i++
    } else {
      add("new", b[j]!)
      j++
    }
  }
  return parts
}
