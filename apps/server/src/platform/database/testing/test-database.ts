import { createHash, randomBytes } from "node:crypto"
import pg from "pg"
import { connectDatabase, type Database } from "../database.ts"
import { migrate } from "../migrate.ts"
import { type Migration, readMigrations } from "../migrations.ts"
import { getTestServer } from "./test-server.ts"

/** Number of the advisory lock under which the template is made. */
const lockNumber = 7_482_902

/**
 * A database of a test file's own, fresh and migrated, on a server shared by the whole run: a copy of a template, 0.1 s.
 * `close` drops it. Embedded PostgreSQL by default, the machine's PostgreSQL 15 with `PHOCAP_TEST_POSTGRES=system`.
 */
export function openTestDatabase(): Promise<Database> {
  return openCopy(async (client, server) => makeTemplate(client, server, await readMigrations()))
}

/** An empty database without schema, for tests of the migrations themselves. */
export function openEmptyTestDatabase(): Promise<Database> {
  return openCopy(async () => "template0")
}

async function openCopy(
  getTemplate: (client: pg.Client, server: pg.ClientConfig) => Promise<string>,
): Promise<Database> {
  const server = await getTestServer()
  const name = `test_${process.pid}_${randomBytes(4).toString("hex")}`
  await asAdministrator(server, async (client) => {
    await client.query(`CREATE DATABASE ${name} TEMPLATE ${await getTemplate(client, server)}`)
  })
  const db = connectDatabase({ ...server, database: name })
  const close = async () => {
    await db.close()
    await asAdministrator(server, (client) => client.query(`DROP DATABASE ${name} WITH (FORCE)`))
  }
  return { ...db, close }
}

async function makeTemplate(
  client: pg.Client,
  server: pg.ClientConfig,
  migrations: readonly Migration[],
): Promise<string> {
  const digest = createHash("sha256").update(JSON.stringify(migrations)).digest("hex").slice(0, 16)
  const name = `template_${digest}`
  const { rowCount } = await client.query("SELECT FROM pg_database WHERE datname = $1", [name])
  if (rowCount !== 0) return name
  await client.query(`DROP DATABASE IF EXISTS ${name}_making WITH (FORCE)`)
  await client.query(`CREATE DATABASE ${name}_making TEMPLATE template0`)
  const db = connectDatabase({ ...server, database: `${name}_making` })
  try {
    await migrate(db.pool, migrations)
  } finally {
    await db.close()
  }
  await client.query(`ALTER DATABASE ${name}_making RENAME TO ${name}`)
  return name
}

async function asAdministrator(
  server: pg.ClientConfig,
  work: (client: pg.Client) => Promise<unknown>,
): Promise<void> {
  const client = new pg.Client({ ...server, database: "postgres" })
  await client.connect()
  try {
    await client.query("SELECT pg_advisory_lock($1)", [lockNumber])
    await work(client)
  } finally {
    await client.end()
  }
}
