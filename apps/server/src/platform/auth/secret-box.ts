import { createCipheriv, createDecipheriv, createSecretKey, randomBytes } from "node:crypto"
import { readFile } from "node:fs/promises"
import { join } from "node:path"
import { PhocapError } from "@phocap/core"
import { makeOnce } from "../files/make-once.ts"

/** Locks secrets that must be read again, such as those of one-time codes, with a key that is not in the database. */
export interface SecretBox {
  /** What the database keeps. `whose` is bound in: moved to another row it opens no more. */
  seal(secret: Uint8Array, whose: string): Buffer
  /** The secret; null where it was locked with another key, for another row, or altered. */
  open(kept: Uint8Array, whose: string): Buffer | null
}

const cipher = "aes-256-gcm"
const keySize = 32
const nonceSize = 12
const tagSize = 16
/** First byte of what is kept, so that another way can follow one day. */
const version = 1

export function secretBoxOf(key: Uint8Array): SecretBox {
  const secretKey = createSecretKey(key)
  return {
    seal: (secret, whose) => {
      const nonce = randomBytes(nonceSize)
      const lock = createCipheriv(cipher, secretKey, nonce).setAAD(Buffer.from(whose))
      const locked = Buffer.concat([lock.update(secret), lock.final()])
      return Buffer.concat([Buffer.of(version), nonce, locked, lock.getAuthTag()])
    },
    open: (kept, whose) => {
      const bytes = Buffer.from(kept)
      if (bytes[0] !== version || bytes.length <= 1 + nonceSize + tagSize) return null
      const nonce = bytes.subarray(1, 1 + nonceSize)
      const unlock = createDecipheriv(cipher, secretKey, nonce).setAAD(Buffer.from(whose))
      unlock.setAuthTag(bytes.subarray(-tagSize))
      try {
        return Buffer.concat([unlock.update(bytes.subarray(1 + nonceSize, -tagSize)), unlock.final()])
      } catch {
        return null
      }
    },
  }
}

/**
 * The box of `PHOCAP_ACCOUNT_KEY` (32 bytes as base64, or the path of a file that holds them so), else of the data folder,
 * whose key is made the first time.
 * @throws PhocapError `key.unreadable`
 */
export async function loadSecretBox(
  dataDir: string,
  given = process.env.PHOCAP_ACCOUNT_KEY,
): Promise<SecretBox> {
  const text = given === undefined ? await ownKey(dataDir) : await givenKey(given)
  const key = Buffer.from(text.trim(), "base64")
  if (key.length === keySize) return secretBoxOf(key)
  throw new PhocapError(
    "key.unreadable",
    "Khóa giữ bí mật của các tài khoản không đọc được.",
    "Kiểm tra PHOCAP_ACCOUNT_KEY hoặc tệp keys/accounts.txt trong thư mục dữ liệu: phải là 32 byte viết theo base64.",
    500,
  )
}

async function givenKey(given: string): Promise<string> {
  return Buffer.from(given, "base64").length === keySize ? given : readFile(given, "utf8").catch(() => "")
}

const ownKey = (dataDir: string) =>
  makeOnce(join(dataDir, "keys", "accounts.txt"), () => `${randomBytes(keySize).toString("base64")}\n`)
