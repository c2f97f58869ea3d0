import { writeFile } from "node:fs/promises"
import type { Fault } from "../lib/fault.ts"

export const clockBack: Fault = {
  name: "clock-back",
  words: "the server's clock back an hour, and forward again",
  missing: () => (process.platform === "win32" ? "no signal to tell the clock by" : undefined),
  async strike({ world, someTime }) {
    for (const shift of [-3_600_000, 0]) {
      await someTime(150)
      await writeFile(world.clock, String(shift))
      world.first.tellClock()
    }
    await someTime(100)
    return []
  },
}
