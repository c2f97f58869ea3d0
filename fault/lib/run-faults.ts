import { readFile, statfs } from "node:fs/promises"
import { setTimeout as sleep } from "node:timers/promises"
import { failureOf } from "../../apps/server/src/platform/http/failure-of.ts"
import { verifyAll } from "../../apps/server/src/platform/ledger/index.ts"
import { loadSigningKey } from "../../apps/server/src/platform/ledger/signing-key.ts"
import { seeded } from "../../bench/lib/crowd.ts"
import { checkHistory, checkPlace, type Findings } from "./check.ts"
import type { Fault } from "./fault.ts"
import { openWorld, type World } from "./world.ts"
import { addHousehold, keepWriting, type Ledgered } from "./writes.ts"

/** What came of all rounds of one fault. */
export interface Tally {
  readonly fault: string
  rounds: number
  acknowledged: number
  /** Sent, and nobody knows whether they were kept. */
  unanswered: number
  lost: number
  half: number
  unsound: number
  /** The product did not write again by itself. */
  unmended: number
  /** Longest wait until it wrote again, in milliseconds. */
  longest: number
  /** Seconds that its rounds took. */
  seconds: number
}

export interface Outcome {
  readonly tallies: readonly Tally[]
  readonly skipped: readonly string[]
  /** What was found, in words. */
  readonly findings: readonly string[]
}

/** How long the product may take until it writes again after a fault: a busy machine recovers slowly, and the longest is told. */
const patience = 300_000

/**
 * Rounds of the faults in turn, the same for the same seed as far as the machine's own timing lets them be. After each round
 * everything written in it is held against what was acknowledged; at the end everything of all rounds again, and the whole
 * ledger.
 */
export async function runFaults(
  faults: readonly Fault[],
  given: {
    readonly rounds: number
    readonly seed: number
    readonly say: (line: string) => void
    /** Asked before each round: whether to go on at all. */
    readonly goOn?: () => boolean
  },
): Promise<Outcome> {
  const { rounds, seed, say, goOn = () => true } = given
  const world = await openWorld()
  try {
    const able = faults.filter((fault) => fault.missing?.(world) === undefined)
    const skipped = faults
      .filter((fault) => !able.includes(fault))
      .map((fault) => `${fault.name}: ${fault.missing?.(world)}`)
    const tallies = new Map(able.map((fault) => [fault.name, newTally(fault.name)]))
    const findings: string[] = []
    const places: Ledgered[] = []
    for (let n = 0; n < rounds && goOn(); n++) {
      const fault = able[n % able.length]
      const tally = fault === undefined ? undefined : tallies.get(fault.name)
      if (fault === undefined || tally === undefined) break
      const began = performance.now()
      const round = await runRound(world, fault, seeded(seed * 1_000_003 + n)).catch(
        (error: unknown) => error,
      )
      if (!isRound(round)) {
        // The database has not come back: what was found so far is told all the same, and what it said last.
        tally.rounds++
        tally.unmended++
        findings.push(
          `round ${n + 1} (${fault.name}): NOT MENDED, stopped here: ${round}\n${await lastWords(world)}`,
        )
        return { tallies: [...tallies.values()], skipped, findings }
      }
      const { place, found, mendedIn } = round
      places.push(place)
      tally.seconds += (performance.now() - began) / 1000
      tally.rounds++
      tally.acknowledged += place.acknowledged
      tally.unanswered += place.writes.length - place.acknowledged
      tally.lost += found.lost.length
      tally.half += found.half.length
      tally.unsound += found.unsound.length
      if (mendedIn === undefined) tally.unmended++
      tally.longest = Math.max(tally.longest, mendedIn ?? patience)
      const told = [
        ...found.lost.map((one) => `LOST ${one}`),
        ...found.half.map((one) => `HALF ${one}`),
        ...found.unsound.map((one) => `UNSOUND ${one}`),
        ...place.odd.map((one) => `ODD ${one}`),
        ...(mendedIn === undefined ? ["NOT MENDED"] : []),
      ].map((line) => `round ${n + 1} (${fault.name}): ${line}`)
      findings.push(...told)
      for (const line of told) say(line)
      if ((n + 1) % 50 === 0) say(`${n + 1} rounds, ${findings.length} findings`)
    }
    findings.push(...(await patiently(() => checkAll(world, places))))
    return { tallies: [...tallies.values()], skipped, findings }
  } finally {
    await world.close()
  }
}

const newTally = (fault: string): Tally => ({
  fault,
  rounds: 0,
  acknowledged: 0,
  unanswered: 0,
  lost: 0,
  half: 0,
  unsound: 0,
  unmended: 0,
  longest: 0,
  seconds: 0,
})

interface RoundRun {
  readonly place: Ledgered
  readonly found: Findings
  readonly mendedIn: number | undefined
}

const isRound = (value: unknown): value is RoundRun =>
  typeof value === "object" && value !== null && "place" in value && "mendedIn" in value

/** Room left where the data lies, and the end of PostgreSQL's log. */
async function lastWords({ cluster }: World): Promise<string> {
  const { bavail, bsize } = await statfs(cluster)
  const log = await readFile(`${cluster}/../run/postgres.log`, "utf8").catch(() => "")
  return `${Math.round((bavail * bsize) / 1e6)} MB left\n${log.split("\n").slice(-40).join("\n")}`
}

async function runRound(world: World, fault: Fault, random: () => number): Promise<RoundRun> {
  const place = await patiently(() => world.openPlace())
  const products = (fault.through ?? ["first"]).map((name) => world[name])
  let striking = true
  const writers = products.flatMap((product) =>
    Array.from({ length: 1 + Math.floor(random() * 3) }, () =>
      keepWriting(product, place, world.token, random, () => striking),
    ),
  )
  const someTime = (atMost: number) => sleep(random() * atMost)
  let beside: readonly string[] = []
  try {
    beside = await fault.strike({ world, place, random, someTime })
  } finally {
    striking = false
  }
  const began = performance.now()
  await Promise.all(writers)
  let mended = true
  for (const product of products)
    mended = (await writesAgain(() => addHousehold(product, place, world.token))) && mended
  const mendedIn = mended ? performance.now() - began : undefined
  const found = await patiently(() => checkPlace(world.db, place))
  return { place, found: { ...found, half: [...found.half, ...beside] }, mendedIn }
}

/** What looks at the database, again while it is coming back: it may have answered just before it went. */
async function patiently<T>(look: () => Promise<T>): Promise<T> {
  const until = performance.now() + patience
  for (;;) {
    try {
      return await look()
    } catch (error) {
      if (performance.now() > until || failureOf(error).failure.code !== "database.gone") throw error
      await sleep(100)
    }
  }
}

async function writesAgain(tryIt: () => Promise<unknown>): Promise<boolean> {
  const until = performance.now() + patience
  while (performance.now() < until) {
    if ((await tryIt()) !== undefined) return true
    await sleep(50)
  }
  return false
}

/** Everything of all rounds once more, when all the harm is done. */
async function checkAll({ db, cluster }: World, places: readonly Ledgered[]): Promise<string[]> {
  const findings: string[] = []
  for (const place of places) {
    const { lost, half } = await checkHistory(db, place.unit, place.writes)
    findings.push(...[...lost, ...half].map((one) => `at the end: ${one}`))
  }
  const { trusted } = await loadSigningKey(`${cluster}/..`, undefined)
  for await (const { unitCode, verification } of verifyAll(db, trusted)) {
    if (!verification.sound) findings.push(`at the end: ${unitCode}: ${verification.alteration.message}`)
  }
  return findings
}
