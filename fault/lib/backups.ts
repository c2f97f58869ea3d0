import { once } from "node:events"
import { join } from "node:path"
import { hashTables } from "../../apps/server/src/platform/backup/testing/hash-tables.ts"
import type { Database } from "../../apps/server/src/platform/database/index.ts"
import { applyChanges, verifyAll } from "../../apps/server/src/platform/ledger/index.ts"
import {
  batchOf,
  createHousehold,
  openRound,
  testHousehold,
  testScope,
} from "../../apps/server/src/platform/ledger/testing/ledger-fixture.ts"
import { end, runProgram } from "./product.ts"
import type { World } from "./world.ts"

/** A whole backup, what a database is like that it was put back into, and how long that took. */
export interface Sample {
  readonly path: string
  readonly state: string
  readonly milliseconds: number
}

const samples = new WeakMap<World, Promise<Sample>>()

/** Made once by the product's own commands, when somebody first needs it. */
export function getSample(world: World): Promise<Sample> {
  const known = samples.get(world) ?? makeSample(world)
  samples.set(world, known)
  return known
}

async function makeSample(world: World): Promise<Sample> {
  const path = join(world.folder, "sample.phocap")
  await mustRun(["backup", path], world.envOf("phocap"))
  const began = performance.now()
  await mustRun(["restore", path, "--replace"], world.envOf("target"))
  const milliseconds = performance.now() - began
  return { path, milliseconds, state: await stateOf(world.target) }
}

async function mustRun(args: readonly string[], env: Readonly<Record<string, string>>): Promise<void> {
  const child = runProgram(args, env)
  let said = ""
  for (const stream of [child.stdout, child.stderr]) stream?.on("data", (text) => (said += text))
  const [code] = await once(child, "exit")
  if (code !== 0) throw new Error(`${args[0]}: ${code}: ${said}`)
}

/** Runs a command of the product and kills it after so long, unless it was faster. @returns whether it came to its end */
export async function runAndKill(
  args: readonly string[],
  env: Readonly<Record<string, string>>,
  milliseconds: number,
): Promise<boolean> {
  const child = runProgram(args, env)
  child.stdout?.resume()
  child.stderr?.resume()
  const timer = setTimeout(() => void end(child, "SIGKILL"), milliseconds)
  const [code] = await once(child, "exit")
  clearTimeout(timer)
  return code === 0
}

export const stateOf = async (db: Database) => JSON.stringify(await hashTables(db))

let written = 0

/** Acknowledged writes in the database that backups are put back into. @returns its state then */
export async function writeTarget({ target }: World): Promise<string> {
  await target.pool.query(
    "DELETE FROM round r WHERE unit_code = $1 AND NOT EXISTS (SELECT FROM household h WHERE h.unit_code = r.unit_code)",
    [testScope.unitCode],
  )
  const { rowCount } = await target.pool.query("SELECT FROM round WHERE unit_code = $1", [testScope.unitCode])
  if (rowCount === 0) await openRound(target)
  await applyChanges(target, batchOf([createHousehold(testHousehold(++written))]))
  return stateOf(target)
}

/** What is wrong with the target: neither as it was nor as the backup is, or its ledger unsound. */
export async function judgeTarget({ target }: World, allowed: readonly string[]): Promise<string[]> {
  const found = allowed.includes(await stateOf(target))
    ? []
    : ["the database is neither as before nor as the backup"]
  for await (const { unitCode, verification } of verifyAll(target, new Set())) {
    // Roots are signed by a key that this look does not know.
    if (unitCode !== null && !verification.sound)
      found.push(`${unitCode}: ${verification.alteration.message}`)
  }
  return found
}
