import { randomBytes } from "node:crypto"
import { chown, mkdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises"
import { join, resolve } from "node:path"
import { setTimeout as sleep } from "node:timers/promises"
import { PhocapError } from "@phocap/core"
import pg from "pg"
import { getEmbeddedBinaries, type PostgresBinaries } from "./binaries.ts"
import { createCluster, serverUser } from "./create-cluster.ts"
import { type Door, dropSocketFolder, dropSocketLock, findLoopbackDoor, makeSocketDoor } from "./door.ts"
import { endPostmaster } from "./end-postmaster.ts"
import { checkRuntime, explainFailure } from "./explain-failure.ts"
import { withFolderLock } from "./folder-lock.ts"
import { findPostmasterPid, isAlive, isPostmaster, type PostmasterPid } from "./postmaster-pid.ts"
import { RecoveryWatch } from "./recovery-watch.ts"
import { restoreLinks } from "./restore-links.ts"
import { runTool } from "./run-tool.ts"
import { defaultSharedFolder, findServerHome, placeBinaries } from "./server-home.ts"
import { findServerOwner, type ServerOwner } from "./server-owner.ts"
import { signOff, signOn } from "./tenants.ts"
import { writeSettings } from "./write-settings.ts"

export interface EmbeddedPostgresOptions {
  /** Folder of the data; made if missing. */
  readonly dataDir: string
  /** Other programs than those npm installed. */
  readonly binaries?: PostgresBinaries
  /** Settings of postgresql.conf on top of ours; they apply when the server is started, not when it is reused. */
  readonly settings?: Readonly<Record<string, string>>
  /** Where data and programs go that the server's account cannot reach in place. */
  readonly sharedFolder?: string
}

export interface EmbeddedPostgres {
  /** For `pg.Pool` and `pg.Client`, without a database. */
  readonly config: { host: string; port: number; user: string; password?: string }
  /** The server was running already. */
  readonly reused: boolean
  /** The server has gone, by a crash or because somebody ended it, or it lives on and will never answer again. */
  isGone(): Promise<boolean>
  /** Starts the server again where it has gone. @returns how to reach it now */
  revive(): Promise<EmbeddedPostgres["config"]>
  /** Ends this use; the server stops when no other process uses it. Close connections first. */
  stop(): Promise<void>
}

/**
 * Starts the PostgreSQL that lives in a folder: creates it the first time, reuses it when it is running, recovers it
 * after a crash. Several processes may use one folder at once.
 * @throws PhocapError in plain words when it cannot be done
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  try {
    return await openServer(options)
  } catch (error) {
    // Refusals of the file system (no right, no space) in the same plain words as those of PostgreSQL.
    throw error instanceof PhocapError ? error : explainFailure(null, String(error))
  }
}

async function openServer(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const dataDir = resolve(options.dataDir)
  const shared = options.sharedFolder ?? defaultSharedFolder()
  const owner = findServerOwner()
  if (process.platform === "win32") checkRuntime()
  await mkdir(dataDir, { recursive: true })
  const lock = join(dataDir, "starting.lock")
  return withFolderLock(lock, async () => {
    const found = options.binaries ?? (await getEmbeddedBinaries())
    if (found.portable !== null) await restoreLinks(found.portable)
    const home = await findServerHome(dataDir, owner, shared)
    const binaries = await placeBinaries(found, owner, shared)
    const password = process.platform === "win32" ? await getPassword(home) : undefined
    const recovery = new RecoveryWatch(join(home, "run", "postgres.log"))
    const server: Server = { home, cluster: join(home, "cluster"), binaries, owner, password, recovery }
    const running = await findRunning(server)
    const door = running ?? (await start(server, options.settings))
    const tenant = await signOn(home)
    const isRecovering = nowAndThen(() => recoversStill(server))
    const isGone = async () =>
      !isAlive((await findPostmasterPid(server.cluster))?.pid ?? 0) ||
      (await recovery.hasFailed()) ||
      (await isRecovering())
    const revive = () =>
      withFolderLock(lock, async () =>
        configOf(server, (await findRunning(server)) ?? (await start(server, options.settings))),
      )
    const stop = async () => {
      await withFolderLock(lock, async () => {
        if (await signOff(home, tenant)) await shutDown(server)
      })
    }
    return { config: configOf(server, door), reused: running !== undefined, isGone, revive, stop }
  })
}

interface Server {
  readonly home: string
  readonly cluster: string
  readonly binaries: PostgresBinaries
  readonly owner: ServerOwner | undefined
  readonly password: string | undefined
  readonly recovery: RecoveryWatch
}

async function start(server: Server, settings: Readonly<Record<string, string>> | undefined): Promise<Door> {
  const { home, cluster, binaries, owner, password } = server
  await createCluster(home, binaries, owner, password)
  const run = join(home, "run")
  await mkdir(run, { recursive: true, mode: 0o700 })
  const unixSocket = process.platform !== "win32"
  const door = unixSocket ? await makeSocketDoor(run) : await findLoopbackDoor()
  for (const folder of owner === undefined ? [] : new Set([run, ...(unixSocket ? [door.host] : [])])) {
    await chown(folder, owner!.uid, owner!.gid)
  }
  await writeSettings(cluster, door, unixSocket, settings)
  await turnLog(join(run, "postgres.log"))
  const outcome = await pgCtl(server, ["start", "-w", "-t", "120", "-l", "postgres.log"])
  if (outcome.code === 0 && (await findRunning(server))) return door
  const log = await readFile(join(run, "postgres.log"), "utf8").catch(() => "")
  throw explainFailure(outcome.code, log.trim() === "" ? outcome.output : log.slice(-4000))
}

/** Asks at most every ten seconds, for asking costs a connection. */
function nowAndThen(ask: () => Promise<boolean>): () => Promise<boolean> {
  let next = performance.now() + 10_000
  return async () => {
    if (performance.now() < next) return false
    const answer = await ask()
    next = performance.now() + 10_000
    return answer
  }
}

async function recoversStill(server: Server): Promise<boolean> {
  const file = await findPostmasterPid(server.cluster)
  return file !== undefined && (await ask(server, doorOf(file))) === "recovering"
}

/**
 * The door of the server that runs on this data, waiting while it is still starting or stopping. One whose recovery has
 * failed, or tells nothing for two minutes but that it recovers, is ended: a start recovers anew.
 */
async function findRunning(server: Server): Promise<Door | undefined> {
  for (let waited = 0, recovering = 0; waited < 180_000; waited += 100) {
    const file = await findPostmasterPid(server.cluster)
    if (file === undefined) return undefined
    if (!(await isPostmaster(file.pid, server.cluster))) {
      // Left by a crash. PostgreSQL itself balks at both when the number now belongs to another program, or still to the
      // server that has ended and that nobody has asked about.
      await rm(join(server.cluster, "postmaster.pid"), { force: true })
      if (file.socketFolder !== "") await dropSocketLock({ host: file.socketFolder, port: file.port })
      await dropSocketFolder(file.socketFolder)
      return undefined
    }
    const door = doorOf(file)
    const answer = await ask(server, door)
    if (answer === "yes") return door
    recovering = answer === "recovering" ? recovering + 100 : 0
    if (recovering >= 120_000 || (await server.recovery.hasFailed())) await endPostmaster(file.pid)
    else await sleep(100)
  }
  throw new PhocapError(
    "postgres.stuck",
    "Cơ sở dữ liệu đang chạy nhưng không trả lời.",
    "Khởi động lại máy rồi mở lại Phocap; dữ liệu đã lưu không mất.",
    500,
  )
}

const doorOf = (file: PostmasterPid): Door => ({ host: file.socketFolder || "127.0.0.1", port: file.port })

/** PostgreSQL's code for a server that lets nobody in because it starts or recovers. */
const cannotConnectNow = "57P03"

async function ask(server: Server, door: Door): Promise<"yes" | "recovering" | "nothing"> {
  const client = new pg.Client({
    ...configOf(server, door),
    database: "postgres",
    connectionTimeoutMillis: 10_000,
  })
  client.on("error", () => undefined)
  try {
    await client.connect()
    await client.query("SELECT 1")
    return "yes"
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : undefined
    return code === cannotConnectNow ? "recovering" : "nothing"
  } finally {
    await client.end().catch(() => undefined)
  }
}

async function shutDown(server: Server): Promise<void> {
  const file = await findPostmasterPid(server.cluster)
  if (file === undefined) return
  const outcome = await pgCtl(server, ["stop", "-m", "fast", "-w", "-t", "120"])
  if (outcome.code !== 0 && (await isPostmaster(file.pid, server.cluster))) {
    throw explainFailure(outcome.code, outcome.output)
  }
  await dropSocketFolder(file.socketFolder)
}

/** The data folder travels in the environment, for `pg_ctl` would pass it through a shell. */
function pgCtl(server: Server, args: string[]) {
  const { binaries, owner, cluster } = server
  return runTool(binaries.pgCtl, args, { owner, cwd: join(server.home, "run"), env: { PGDATA: cluster } })
}

function configOf(server: Server, door: Door): EmbeddedPostgres["config"] {
  const { password } = server
  return { ...door, user: serverUser, ...(password === undefined ? {} : { password }) }
}

/** Starts a new log beside the old one when it has grown past 10 MB. */
async function turnLog(path: string): Promise<void> {
  const found = await stat(path).catch(() => undefined)
  if (found !== undefined && found.size > 10_000_000) await rename(path, `${path}.1`)
}

async function getPassword(home: string): Promise<string> {
  const path = join(home, "password.txt")
  const known = await readFile(path, "utf8").catch(() => "")
  if (known !== "") return known
  const made = randomBytes(24).toString("base64url")
  await writeFile(path, made, { mode: 0o600 })
  return made
}
