import { appendFile, mkdir, readFile, writeFile } from "node:fs/promises"
import { join } from "node:path"
import { PhocapError } from "@phocap/core"
import {
  backupPlan,
  findPassphrase,
  makeBackup,
  measureBackup,
  moveDatabase,
  passphrasePath,
  readBackupFile,
  restoreBackup,
  writeBackup,
} from "../platform/backup/index.ts"
import { openDatabase } from "../platform/database/index.ts"
import { callerPath } from "./call-path.ts"
import { type DataPlace, openContext, placeOf } from "./open-context.ts"

const number = (value: number) => value.toLocaleString("vi-VN")

interface WithPassphrase extends DataPlace {
  /** A file that holds the passphrase. */
  readonly passphraseFile?: string
}

async function passphraseOf(options: WithPassphrase, dataDir: string): Promise<string> {
  if (options.passphraseFile !== undefined) {
    const text = await readFile(callerPath(options.passphraseFile), "utf8").catch(() => "")
    if (text.trim() !== "") return text.trim()
    throw new PhocapError(
      "backup.passphrase",
      "Tệp mật khẩu trống hoặc không đọc được.",
      "Kiểm tra đường dẫn.",
    )
  }
  const { passphrase, made } = await findPassphrase(dataDir)
  if (made) {
    console.log(`Đã tạo mật khẩu sao lưu: ${passphrase}`)
    console.log(`Ghi ra giấy và cất nơi khác: mất mật khẩu là mất bản sao lưu. (${passphrasePath(dataDir)})`)
  }
  return passphrase
}

/** `phocap backup`: one moment of everything, encrypted, read back; into the folder of backups unless a file is named. */
export async function backUp(path: string | undefined, options: WithPassphrase): Promise<void> {
  const context = await openContext(options)
  try {
    const { dataDir } = placeOf(options)
    const passphrase = await passphraseOf(options, dataDir)
    const given = { passphrase, dataDir, at: context.now(), trusted: [...(context.signing?.trusted ?? [])] }
    const made =
      path === undefined
        ? await makeBackup(context.database, backupPlan(dataDir), given)
        : await writeBackup(context.database, callerPath(path), given)
    const size = number(Math.ceil(made.bytes / 1024))
    console.log(`Đã sao lưu và đọc lại: ${number(made.rows)} dòng của ${made.tables} bảng, ${size} KB.`)
    console.log(made.path)
  } finally {
    await context.close()
  }
}

/** `phocap backup-check`: reads a backup to its last byte without touching any database. */
export async function checkBackup(path: string, options: WithPassphrase): Promise<void> {
  const passphrase = await passphraseOf(options, placeOf(options).dataDir)
  const { manifest, rows, tables } = await measureBackup(readBackupFile(callerPath(path), passphrase))
  console.log(`Bản sao lưu lúc ${manifest.at} nguyên vẹn: ${number(rows)} dòng của ${tables} bảng.`)
}

/** `phocap restore`: puts a backup in the place of everything; all or nothing, while the product may go on. */
export async function restore(path: string, options: WithPassphrase & { replace: boolean }): Promise<void> {
  const { dataDir, place } = placeOf(options)
  const database = await openDatabase(place)
  try {
    const passphrase = await passphraseOf(options, dataDir)
    const { manifest, rows, tables } = await restoreBackup(database, callerPath(path), passphrase, options)
    await trust(dataDir, manifest.trusted)
    console.log(
      `Đã khôi phục số liệu lúc ${manifest.at}: ${number(rows)} dòng của ${tables.length} bảng, từng bảng khớp mã băm.`,
    )
  } finally {
    await database.close()
  }
}

/** The keys that signed a ledger go on being believed where it is put back. */
async function trust(dataDir: string, keys: readonly string[]): Promise<void> {
  if (keys.length === 0) return
  const path = join(dataDir, "keys", "trusted.txt")
  await mkdir(join(dataDir, "keys"), { recursive: true, mode: 0o700 })
  const known = new Set((await readFile(path, "utf8").catch(() => "")).split(/\s+/))
  const more = keys.filter((key) => !known.has(key))
  if (more.length > 0) await appendFile(path, `${more.join("\n")}\n`, { mode: 0o600 })
}

/** `phocap move`: from the folder to a server, every table with the same hash; the folder is closed to new writing. */
export async function move(options: { data?: string; to: string }): Promise<void> {
  const { dataDir } = placeOf(options)
  const source = await openDatabase({ dataDir })
  const target = await openDatabase({ databaseUrl: options.to })
  try {
    const { rows, tables } = await moveDatabase(source, target, { at: new Date().toISOString(), trusted: [] })
    await writeFile(join(dataDir, "moved.txt"), `${new Date().toISOString()}\n`)
    console.log(`Đã chuyển ${number(rows)} dòng của ${tables.length} bảng, từng bảng khớp mã băm hai bên.`)
    console.log("Từ nay chạy với DATABASE_URL là địa chỉ đó. Thư mục cũ vẫn còn nhưng không mở để ghi nữa.")
  } finally {
    await target.close()
    await source.close()
  }
}
