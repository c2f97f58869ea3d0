import { randomInt } from "node:crypto"
import { readFile } from "node:fs/promises"
import { join } from "node:path"
import { PhocapError } from "@phocap/core"
import { makeOnce } from "../files/make-once.ts"

/** Letters and digits that are not mistaken for each other when written by hand. */
const signs = "ABCDEFGHJKMNPQRSTVWXYZ23456789"

/** Where the passphrase of a data folder is kept. */
export const passphrasePath = (dataDir: string) => join(dataDir, "keys", "backup.txt")

/**
 * The passphrase of `PHOCAP_BACKUP_PASSPHRASE`, else that of the data folder; nothing where there is none.
 * @throws PhocapError `backup.weak`
 */
export async function findPassphrase(
  dataDir: string,
  given = process.env.PHOCAP_BACKUP_PASSPHRASE,
): Promise<string | undefined> {
  if (given !== undefined) {
    if (given.length >= 12) return given
    throw new PhocapError(
      "backup.weak",
      "Mật khẩu sao lưu ngắn hơn 12 ký tự.",
      "Đặt PHOCAP_BACKUP_PASSPHRASE dài hơn, ví dụ bốn từ trở lên.",
      422,
    )
  }
  const known = await readFile(passphrasePath(dataDir), "utf8").catch(() => "")
  return known.trim() === "" ? undefined : known.trim()
}

/**
 * As `findPassphrase`, made the first time: 25 signs, 122 bits. Without it a backup is lost, so it must be written down
 * elsewhere.
 * @returns `made`: it is new, and somebody must be told
 */
export async function ensurePassphrase(
  dataDir: string,
): Promise<{ readonly passphrase: string; readonly made: boolean }> {
  const known = await findPassphrase(dataDir)
  if (known !== undefined) return { passphrase: known, made: false }
  const group = () => Array.from({ length: 5 }, () => signs[randomInt(signs.length)]).join("")
  const passphrase = Array.from({ length: 5 }, group).join("-")
  const kept = (await makeOnce(passphrasePath(dataDir), () => `${passphrase}\n`)).trim()
  return { passphrase: kept, made: kept === passphrase }
}
