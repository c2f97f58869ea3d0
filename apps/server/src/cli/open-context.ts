import { randomBytes } from "node:crypto"
import { readFile } from "node:fs/promises"
import { join } from "node:path"
import { newId, PhocapError } from "@phocap/core"
import { isDemoLoaded } from "../demo/index.ts"
import { localOfficer } from "../platform/auth/actor.ts"
import { readOuterSignIn } from "../platform/auth/outer-sign-in.ts"
import { loadSecretBox } from "../platform/auth/secret-box.ts"
import { backupPlan } from "../platform/backup/index.ts"
import { type DatabasePlace, openDatabase } from "../platform/database/index.ts"
import { projectRoot } from "../platform/files/project-root.ts"
import type { Context } from "../platform/http/context.ts"
import { LawLibrary } from "../platform/law/law-library.ts"
import { loadLaw } from "../platform/law/load-law.ts"
import { loadSigningKey } from "../platform/ledger/index.ts"
import { PopulationStore } from "../platform/population/population-store.ts"
import { timeText } from "./time-text.ts"

/** Where data is kept unless said otherwise: DATABASE_URL, else the folder of PHOCAP_DATA, else `data/`. */
export interface DataPlace {
  readonly data?: string | undefined
}

/** The data folder, and where the database is: by DATABASE_URL unless a folder is asked for. */
export function placeOf(given: DataPlace): { readonly dataDir: string; readonly place: DatabasePlace } {
  const databaseUrl = process.env.DATABASE_URL
  const dataDir = given.data ?? process.env.PHOCAP_DATA ?? join(projectRoot, "data")
  const byUrl = databaseUrl !== undefined && given.data === undefined
  return { dataDir, place: byUrl ? { databaseUrl } : { dataDir } }
}

/** A folder whose records were moved to a server must not go on beside it. */
export async function refuseMoved(dataDir: string): Promise<void> {
  const moved = await readFile(join(dataDir, "moved.txt"), "utf8").catch(() => "")
  if (moved === "") return
  throw new PhocapError(
    "data.moved",
    `Số liệu của thư mục này đã chuyển sang máy chủ lúc ${timeText(moved.trim())}.`,
    `Chạy với DATABASE_URL của máy chủ đó. Nếu muốn dùng lại thư mục cũ, xóa tệp ${join(dataDir, "moved.txt")}.`,
    409,
  )
}

/** The address as browsers see it, without a slash at its end. Throws `start.public-url`. */
function readPublicUrl(given: string | undefined): string | undefined {
  if (given === undefined || given === "") return undefined
  const url = URL.canParse(given) ? new URL(given) : null
  if (url !== null && /^https?:$/.test(url.protocol) && url.pathname === "/") return url.origin
  throw new PhocapError(
    "start.public-url",
    `PHOCAP_PUBLIC_URL không phải một địa chỉ: ${given}`,
    "Ghi dạng https://phocap.tinh.gov.vn, không có đường dẫn phía sau.",
  )
}

/** Opens database and law; the only place where the server reads a clock and draws chance. */
export async function openContext(given: DataPlace): Promise<Context & { close: () => Promise<void> }> {
  const { dataDir, place } = placeOf(given)
  const publicUrl = readPublicUrl(process.env.PHOCAP_PUBLIC_URL)
  const outerSignIn = readOuterSignIn(process.env)
  if ("dataDir" in place) await refuseMoved(dataDir)
  const pack = await loadLaw(join(projectRoot, "law"))
  const database = await openDatabase(place)
  const law = new LawLibrary(pack)
  // A server process may have no folder to keep a key in: then another one signs.
  const signing = await loadSigningKey(dataDir).catch((error: unknown) => {
    if (error instanceof PhocapError) throw error
    return undefined
  })
  const secrets = await loadSecretBox(dataDir).catch((error: unknown) => {
    if (error instanceof PhocapError) throw error
    return undefined
  })
  return {
    database,
    law,
    populations: new PopulationStore(database, law),
    actor: localOfficer,
    now: () => new Date().toISOString(),
    newId: () => newId(Date.now(), randomBytes(10)),
    demo: await isDemoLoaded(database),
    secondFactorForAdministrators: process.env.PHOCAP_ADMIN_SECOND_FACTOR !== "off",
    ...(secrets === undefined ? {} : { secrets }),
    ...(signing === undefined ? {} : { signing }),
    ...(publicUrl === undefined ? {} : { publicUrl }),
    ...(outerSignIn === undefined ? {} : { outerSignIn }),
    backups: {
      plan: backupPlan(dataDir),
      dataDir,
      passphraseGiven: process.env.PHOCAP_BACKUP_PASSPHRASE !== undefined,
    },
    close: () => database.close(),
  }
}
