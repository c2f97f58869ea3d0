import { readdir, readFile } from "node:fs/promises"
import { findPostmasterPid } from "../../apps/server/src/platform/embedded-postgres/postmaster-pid.ts"
import type { Fault, Round } from "../lib/fault.ts"

export const killServer: Fault = {
  name: "kill-server",
  words: "kill -9 of the server",
  async strike({ world, someTime }) {
    await someTime(250)
    await world.first.end("SIGKILL")
    await world.first.start()
    return []
  },
}

export const killDatabase: Fault = {
  name: "kill-database",
  words: "kill -9 of PostgreSQL: all of it, its parent, or one process",
  missing: () =>
    process.platform === "win32" ? "no processes of its own to be killed one by one" : undefined,
  async strike(round) {
    const { world, random, someTime } = round
    await someTime(250)
    const parent = (await findPostmasterPid(world.cluster))?.pid ?? 0
    const which = random()
    const children = await childrenOf(parent)
    if (which < 0.4) kill(parent)
    else if (which < 0.7) for (const pid of [parent, ...children]) kill(pid)
    else kill(children[Math.floor(random() * children.length)] ?? parent)
    return []
  },
}

export const twoProcesses: Fault = {
  name: "two-processes",
  words: "two processes on one data folder, one of them ended",
  through: ["first", "second"],
  async strike({ world, random, someTime }: Round) {
    await someTime(200)
    const one = random() < 0.5 ? world.first : world.second
    await one.end(random() < 0.5 ? "SIGKILL" : "SIGTERM")
    await someTime(200)
    await one.start()
    return []
  },
}

function kill(pid: number): void {
  try {
    if (pid > 0) process.kill(pid, "SIGKILL")
  } catch {
    // It has ended meanwhile.
  }
}

async function childrenOf(parent: number): Promise<number[]> {
  const pids = (await readdir("/proc").catch(() => [])).filter((name) => /^\d+$/.test(name))
  const found: number[] = []
  for (const pid of pids) {
    const stat = await readFile(`/proc/${pid}/stat`, "latin1").catch(() => "")
    // proc(5): the parent is the second value after the name in brackets.
    if (Number(stat.slice(stat.lastIndexOf(")") + 2).split(" ")[1]) === parent) found.push(Number(pid))
  }
  return found
}
