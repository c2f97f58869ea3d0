import { readdirSync, readFileSync } from "node:fs"

interface Held {
  readonly parent: number
  readonly name: string
  readonly bytes: number
}

function heldBy(id: string): Held | null {
  try {
    const status = readFileSync(`/proc/${id}/status`, "utf8")
    const of = (key: string) => new RegExp(`^${key}:\\s+(\\S+)`, "m").exec(status)?.[1] ?? ""
    return { parent: Number(of("PPid")), name: of("Name"), bytes: Number(of("VmRSS")) * 1024 }
  } catch {
    return null // ended meanwhile
  }
}

/** Bytes that this process and those below it hold (Linux), PostgreSQL not counted. */
export function heldByTree(): number {
  const all = new Map<number, Held>()
  for (const id of readdirSync("/proc").filter((name) => /^\d+$/.test(name))) {
    const held = heldBy(id)
    if (held !== null) all.set(Number(id), held)
  }
  const below = (id: number): boolean => {
    const parent = all.get(id)?.parent ?? 0
    return parent === process.pid || (parent > 1 && below(parent))
  }
  return [...all]
    .filter(([id, { name }]) => name !== "postgres" && (id === process.pid || below(id)))
    .reduce((sum, [, { bytes }]) => sum + bytes, 0)
}
