import { PhocapError } from "@phocap/core"
import pg from "pg"
import { type EmbeddedPostgresOptions, startEmbeddedPostgres } from "../embedded-postgres/index.ts"
import { connectDatabase, type Database } from "./database.ts"
import { keepRunning } from "./keep-running.ts"
import { migrate } from "./migrate.ts"

/** A server by URL (`postgres://…`, as in DATABASE_URL), or a folder for a PostgreSQL of our own. */
export type DatabasePlace = { readonly databaseUrl: string } | EmbeddedPostgresOptions

/** Oldest PostgreSQL that the schema is written for. */
const oldestVersion = 150_000

/**
 * Opens the database, starting PostgreSQL where the place is a folder, and brings its schema up to date.
 * `close` ends connections and, where nobody else uses it, the server it started.
 * @throws PhocapError when the server cannot be reached, is too old, or its schema does not fit
 */
export async function openDatabase(place: DatabasePlace): Promise<Database> {
  if ("databaseUrl" in place) return prepare(connectDatabase({ connectionString: place.databaseUrl }))
  const server = await startEmbeddedPostgres(place)
  try {
    await createDatabase(server.config, "phocap")
    const db = await prepare(connectDatabase({ ...server.config, database: "phocap" }))
    const stopWatching = keepRunning(server, db.pool)
    const close = async () => {
      await stopWatching()
      await db.close()
      await server.stop()
    }
    return { ...db, close }
  } catch (error) {
    await server.stop()
    throw error
  }
}

async function prepare(db: Database): Promise<Database> {
  try {
    await checkServer(db.pool)
    await migrate(db.pool)
    return db
  } catch (error) {
    await db.close()
    throw error
  }
}

async function checkServer(pool: pg.Pool): Promise<void> {
  const { rows } = await pool
    .query<{ version: number; encoding: string; recovering: boolean }>(
      `SELECT current_setting('server_version_num')::int AS version, current_setting('server_encoding') AS encoding,
        pg_is_in_recovery() AS recovering`,
    )
    .catch((error: unknown) => {
      throw unreachable(error)
    })
  const { version, encoding, recovering } = rows[0] ?? { version: 0, encoding: "", recovering: false }
  if (version < oldestVersion) {
    throw new PhocapError(
      "database.old",
      `PostgreSQL ${Math.floor(version / 10_000)} quá cũ.`,
      "Phocap cần PostgreSQL 15 trở lên.",
      500,
    )
  }
  if (recovering) {
    throw new PhocapError(
      "database.recovering",
      "Cơ sở dữ liệu đang được khôi phục, hoặc là bản dự phòng chỉ đọc, nên chưa ghi được.",
      "Chờ PostgreSQL khôi phục xong (SELECT pg_is_in_recovery() cho f) rồi chạy lại.",
      503,
    )
  }
  if (encoding !== "UTF8") {
    throw new PhocapError(
      "database.encoding",
      `Cơ sở dữ liệu dùng bảng mã ${encoding}, không ghi được tiếng Việt.`,
      "Tạo lại cơ sở dữ liệu với ENCODING 'UTF8'.",
      500,
    )
  }
}

function unreachable(error: unknown): PhocapError {
  const code = error instanceof Error && "code" in error ? error.code : undefined
  const told = (message: string, remedy: string) =>
    new PhocapError("database.unreachable", message, remedy, 503)
  if (code === "3D000") {
    return told(
      "Máy chủ PostgreSQL chưa có cơ sở dữ liệu mang tên trong địa chỉ.",
      "Tạo bằng lệnh: createdb --encoding=UTF8 --template=template0 <tên>, rồi chạy lại.",
    )
  }
  if (code === "28P01" || code === "28000") {
    return told(
      "Máy chủ PostgreSQL không nhận tài khoản hoặc mật khẩu này.",
      "Kiểm tra tài khoản trong địa chỉ.",
    )
  }
  return told(
    `Không kết nối được cơ sở dữ liệu: ${error instanceof Error ? error.message : error}`,
    "Kiểm tra máy chủ PostgreSQL đang chạy và địa chỉ đã ghi.",
  )
}

/** Makes a database unless the server has it; two processes may try at once. */
export async function createDatabase(
  config: pg.ClientConfig,
  name: string,
  template = "template0",
): Promise<void> {
  const client = new pg.Client({ ...config, database: "postgres" })
  await client.connect()
  try {
    const { rowCount } = await client.query("SELECT FROM pg_database WHERE datname = $1", [name])
    if (rowCount === 0) {
      await client
        .query(`CREATE DATABASE ${pg.escapeIdentifier(name)} TEMPLATE ${pg.escapeIdentifier(template)}`)
        .catch((error: unknown) => {
          const code = error instanceof Error && "code" in error ? error.code : undefined
          if (code !== "42P04" && code !== "23505") throw error
        })
    }
  } finally {
    await client.end()
  }
}
