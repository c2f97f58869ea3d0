import { randomUUID } from "node:crypto"
import { mkdir, readdir, rm, writeFile } from "node:fs/promises"
import { join } from "node:path"
import { isAlive } from "./postmaster-pid.ts"
import { findSignedHome } from "./server-home.ts"

/** Tenants of this very process, by name. */
const own = new Set<string>()

/** Notes that this process uses the server of `home`; returns the name to sign off with. */
export async function signOn(home: string): Promise<string> {
  const name = `${process.pid}-${randomUUID().slice(0, 8)}`
  await mkdir(join(home, "tenants"), { recursive: true })
  await writeFile(join(home, "tenants", name), "")
  own.add(name)
  return name
}

/** Whether a process, not this one, works with the server of a data folder. */
export async function isInUse(dataDir: string): Promise<boolean> {
  const home = (await findSignedHome(dataDir)) ?? dataDir
  const names = await readdir(join(home, "tenants")).catch(() => [])
  return names.some((name) => !own.has(name) && isAlive(Number(name.split("-")[0])))
}

/** Ends a use and tells whether nobody else uses the server; processes that died without signing off don't count. */
export async function signOff(home: string, name: string): Promise<boolean> {
  own.delete(name)
  await rm(join(home, "tenants", name), { force: true })
  let last = true
  for (const other of await readdir(join(home, "tenants"))) {
    const pid = Number(other.split("-")[0])
    const uses = pid === process.pid ? own.has(other) : isAlive(pid)
    if (uses) last = false
    else await rm(join(home, "tenants", other), { force: true })
  }
  return last
}
