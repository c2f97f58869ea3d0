import { randomUUID } from "node:crypto"
import { chmod, mkdtemp, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { hashSecret, newSecret } from "../../apps/server/src/platform/auth/secret.ts"
import { connectDatabase, type Database } from "../../apps/server/src/platform/database/database.ts"
import { migrate } from "../../apps/server/src/platform/database/migrate.ts"
import { createDatabase } from "../../apps/server/src/platform/database/open-database.ts"
import { serverUser } from "../../apps/server/src/platform/embedded-postgres/create-cluster.ts"
import { type Door, findLoopbackDoor } from "../../apps/server/src/platform/embedded-postgres/door.ts"
import { findPostmasterPid } from "../../apps/server/src/platform/embedded-postgres/postmaster-pid.ts"
import { province } from "./check.ts"
import { Line } from "./line.ts"
import { buildProduct, Product } from "./product.ts"
import { makeSmallDisk, type SmallDisk } from "./small-disk.ts"
import { Ledgered, year } from "./writes.ts"

export const passphrase = "bốn từ để nhớ"

/**
 * The product as a province may run it, all on one PostgreSQL: two processes on the data folder, a third that comes by
 * address through a line that can be cut; and a second database to put backups back into.
 */
export interface World {
  /** On the data folder. */
  readonly first: Product
  readonly second: Product
  /** By address. */
  readonly remote: Product
  readonly line: Line
  readonly disk: SmallDisk | undefined
  readonly cluster: string
  readonly folder: string
  readonly clock: string
  /** Of an officer who may write everywhere. */
  readonly token: string
  /** The product's database, past the product. */
  readonly db: Database
  /** Where backups are put back. */
  readonly target: Database
  /** Environment of a program that works on the product's database, or on the target. */
  envOf(database: "phocap" | "target"): Record<string, string>
  door(): Promise<Door>
  openPlace(): Promise<Ledgered>
  close(): Promise<void>
}

export async function openWorld(): Promise<World> {
  await buildProduct()
  const folder = await mkdtemp(join(tmpdir(), "phocap-fault-"))
  await chmod(folder, 0o755)
  const disk = await makeSmallDisk(join(folder, "disk"))
  const dataDir = join(disk?.folder ?? folder, "data")
  const clock = join(folder, "clock.txt")
  await writeFile(clock, "0")
  const cluster = join(dataDir, "cluster")
  const common = { PHOCAP_FAULT_CLOCK: clock, PHOCAP_BACKUP_PASSPHRASE: passphrase }
  const onFolder = { args: ["--data", dataDir], env: common }
  const ports = await Promise.all([1, 2, 3].map(async () => (await findLoopbackDoor()).port))
  const first = new Product("first", ports[0] ?? 0, onFolder)
  const second = new Product("second", ports[1] ?? 0, onFolder)
  let door: Door = { host: "", port: 0 }
  const line = await Line.open(() => door)
  const url = (database: string) => `postgres://${serverUser}@127.0.0.1:${line.port}/${database}`
  const envOf = (database: string) => ({ ...common, DATABASE_URL: url(database), PHOCAP_DATA: dataDir })
  const remote = new Product("remote", ports[2] ?? 0, { args: [], env: envOf("phocap") })
  const open: { close(): Promise<void> }[] = []
  const close = async () => {
    for (const product of [remote, second, first]) await product.end("SIGTERM").catch(() => undefined)
    for (const db of open) await db.close().catch(() => undefined)
    await line.close()
    await disk?.remove()
    await rm(folder, { recursive: true, force: true })
  }
  try {
    // Both at once on a folder that is not there yet.
    await Promise.all([first.start(), second.start()])
    const find = async () => {
      const file = await findPostmasterPid(cluster)
      if (file !== undefined) door = { host: file.socketFolder || "127.0.0.1", port: file.port }
      return door
    }
    await find()
    const config = { ...door, user: serverUser }
    await createDatabase(config, "target")
    const db = connectDatabase({ ...config, database: "phocap", max: 3 })
    const target = connectDatabase({ ...config, database: "target", max: 3 })
    open.push(db, target)
    await migrate(target.pool)
    // Its log in little room, so that a full disk is full.
    for (const setting of ["max_wal_size = '64MB'", "min_wal_size = '32MB'"]) {
      await db.pool.query(`ALTER SYSTEM SET ${setting}`)
    }
    await db.pool.query("SELECT pg_reload_conf()")
    await remote.start()
    const token = await makeOfficer(db)
    let places = 0
    const openPlace = async () => {
      const place = new Ledgered(++places)
      const { unit } = place
      for (const work of [
        () =>
          db.pool.query(
            `INSERT INTO unit (province_code, code, level, kind, name, parent_code, valid_from)
              VALUES ($1, $2, 3, 'xã', $2, $1, '2025-07-01')`,
            [province, unit],
          ),
        () =>
          db.pool.query("INSERT INTO round (province_code, unit_code, year) VALUES ($1, $2, $3)", [
            province,
            unit,
            year,
          ]),
      ]) {
        await work()
      }
      return place
    }
    return {
      first,
      second,
      remote,
      line,
      disk,
      cluster,
      folder,
      clock,
      token,
      db,
      target,
      envOf,
      door: find,
      openPlace,
      close,
    }
  } catch (error) {
    await close()
    throw error
  }
}

/** A province, an officer of all of it, and the token of a session. */
async function makeOfficer({ pool }: Database): Promise<string> {
  const token = newSecret()
  const account = randomUUID()
  await pool.query(
    `INSERT INTO unit (province_code, code, level, kind, name, valid_from) VALUES ($1, $1, 1, 'tỉnh', 'Thử', '2025-07-01')`,
    [province],
  )
  await pool.query(
    `INSERT INTO account (id, user_name, full_name, state, created_at, created_by)
      VALUES ($1, 'thu', 'Người Thử', 'active', now(), 'thử')`,
    [account],
  )
  await pool.query(
    `INSERT INTO account_role (id, account_id, role, valid_from, granted_at, granted_by)
      VALUES ($1, $2, 'officer', '2020-01-01', now(), 'thử')`,
    [randomUUID(), account],
  )
  await pool.query(
    `INSERT INTO session (id, token_hash, account_id, means, device, source, created_at, seen_at)
      VALUES ($1, $2, $3, 'password', 'thử', '127.0.0.1', now(), now())`,
    [randomUUID(), hashSecret(token), account],
  )
  return token
}
