import { appendFile, mkdir, readFile, rm, writeFile } from "node:fs/promises"
import { join } from "node:path"
import { PhocapError } from "@phocap/core"
import {
  backupPlan,
  ensurePassphrase,
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
import { isInUse } from "../platform/embedded-postgres/index.ts"
import { callerPath } from "./call-path.ts"
import { type DataPlace, openContext, placeOf, refuseMoved } from "./open-context.ts"
import { timeText } from "./time-text.ts"

const number = (value: number) => value.toLocaleString("vi-VN")

interface WithPassphrase extends DataPlace {
  /** A file that holds the passphrase. */
  readonly passphraseFile?: string
}

async function givenPassphrase({ passphraseFile }: WithPassphrase): Promise<string | undefined> {
  if (passphraseFile === undefined) return undefined
  const text = await readFile(callerPath(passphraseFile), "utf8").catch(() => "")
  if (text.trim() !== "") return text.trim()
  throw new PhocapError("backup.passphrase", "Tệp mật khẩu trống hoặc không đọc được.", "Kiểm tra đường dẫn.")
}

/** The passphrase that a backup was made under: never a new one. */
async function passphraseToRead(options: WithPassphrase, dataDir: string): Promise<string> {
  const passphrase = (await givenPassphrase(options)) ?? (await findPassphrase(dataDir))
  if (passphrase !== undefined) return passphrase
  throw new PhocapError(
    "backup.passphrase",
    "Chưa có mật khẩu của bản sao lưu.",
    "Thêm --passphrase-file và tệp keys/backup.txt của máy đã sao lưu, hoặc một tệp có mật khẩu đã ghi ra giấy.",
  )
}

async function passphraseToWrite(options: WithPassphrase, dataDir: string): Promise<string> {
  const known = await givenPassphrase(options)
  if (known !== undefined) return known
  const { passphrase, made } = await ensurePassphrase(dataDir)
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
    const passphrase = await passphraseToWrite(options, dataDir)
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
  const passphrase = await passphraseToRead(options, placeOf(options).dataDir)
  const { manifest, rows, tables } = await measureBackup(readBackupFile(callerPath(path), passphrase))
  console.log(`Bản sao lưu lúc ${timeText(manifest.at)} nguyên vẹn: ${number(rows)} dòng của ${tables} bảng.`)
}

/** `phocap restore`: puts a backup in the place of everything; all or nothing, while the product may go on. */
export async function restore(path: string, options: WithPassphrase & { replace: boolean }): Promise<void> {
  const { dataDir, place } = placeOf(options)
  const passphrase = await passphraseToRead(options, dataDir)
  const database = await openDatabase(place)
  try {
    const { manifest, rows, tables } = await restoreBackup(database, callerPath(path), passphrase, options)
    await trust(dataDir, manifest.trusted)
    console.log(
      `Đã khôi phục số liệu lúc ${timeText(manifest.at)}: ${number(rows)} dòng của ${tables.length} bảng, từng bảng khớp mã băm.`,
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

/**
 * `phocap move`: from the folder to a server, every table with the same hash; the folder is closed to new writing before the
 * first record goes, for whatever were written into it meanwhile would stay behind.
 */
export async function move(options: { data?: string; to: string }): Promise<void> {
  const { dataDir } = placeOf(options)
  const moved = join(dataDir, "moved.txt")
  await refuseMoved(dataDir)
  if (await isInUse(dataDir)) {
    throw new PhocapError(
      "move.used",
      "Phổ cập đang chạy trên thư mục này; ghi thêm trong lúc chuyển sẽ ở lại chỗ cũ.",
      "Dừng chương trình (Ctrl+C) rồi chuyển lại.",
      409,
    )
  }
  const target = await openDatabase({ databaseUrl: options.to })
  const source = await openDatabase({ dataDir }).catch(async (error: unknown) => {
    await target.close()
    throw error
  })
  try {
    await writeFile(moved, `${new Date().toISOString()}\n`)
    const { rows, tables } = await moveDatabase(source, target, { at: new Date().toISOString(), trusted: [] })
    console.log(`Đã chuyển ${number(rows)} dòng của ${tables.length} bảng, từng bảng khớp mã băm hai bên.`)
    console.log(
      `Từ nay chạy với DATABASE_URL là địa chỉ đó, và PHOCAP_DATA=${dataDir} vì khóa ký và mật khẩu sao lưu ở đó.`,
    )
    console.log("Số liệu cũ vẫn còn trong thư mục nhưng không mở để ghi nữa.")
  } catch (error) {
    await rm(moved, { force: true })
    throw error
  } finally {
    await target.close()
    await source.close()
  }
}
