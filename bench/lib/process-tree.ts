import { readdirSync, readFileSync } from "node:fs"

interface Held {
  readonly parent: number
  readonly name: string
  readonly bytes: number
  /** Of processor time, with that of children which have ended. */
  readonly seconds: number
}

function heldBy(id: string): Held | null {
  try {
    const status = readFileSync(`/proc/${id}/status`, "utf8")
    const of = (key: string) => new RegExp(`^${key}:\\s+(\\S+)`, "m").exec(status)?.[1] ?? ""
    // After the name in brackets: utime, stime, cutime, cstime are the 12th to 15th, in hundredths (proc(5)).
    const stat = (readFileSync(`/proc/${id}/stat`, "utf8").split(") ")[1] ?? "").split(" ")
    const ticks = stat.slice(11, 15).reduce((sum, one) => sum + Number(one), 0)
    return {
      parent: Number(of("PPid")),
      name: of("Name"),
      bytes: Number(of("VmRSS")) * 1024,
      seconds: ticks / 100,
    }
  } catch {
    return null // ended meanwhile
  }
}

/** What this process and those below it hold and have worked so far (Linux); the memory of PostgreSQL is not counted. */
export function processTree(): Pick<Held, "bytes" | "seconds"> {
  const all = new Map<number, Held>()
  for (const id of readdirSync("/proc").filter((name) => /^\d+$/.test(name))) {
    const held = heldBy(id)
    if (held !== null) all.set(Number(id), held)
  }
  const below = (id: number): boolean => {
    const parent = all.get(id)?.parent ?? 0
    return parent === process.pid || (parent > 1 && below(parent))
  }
  const ours = [...all].filter(([id]) => id === process.pid || below(id)).map(([, held]) => held)
  return {
    bytes: ours.reduce((sum, { name, bytes }) => (name === "postgres" ? sum : sum + bytes), 0),
    seconds: ours.reduce((sum, { seconds }) => sum + seconds, 0),
  }
}
