import { createCipheriv, createDecipheriv } from "node:crypto"
import { PhocapError } from "@phocap/core"

/** Plain bytes in a frame. */
const frameSize = 64 * 1024
const tagSize = 16

/** A nonce is used once under a key: the number of the frame, and whether it is the last. */
function nonceOf(number: number, isLast: boolean): Buffer {
  const nonce = Buffer.alloc(12)
  nonce.writeUInt32BE(number, 4)
  nonce[11] = isLast ? 1 : 0
  return nonce
}

/**
 * Encrypts a stream frame by frame (AES-256-GCM, NIST SP 800-38D). Each frame knows its place and the last knows that it
 * is the last, so that a frame altered, moved, left out or cut off is found when it is read.
 * @param key - 32 bytes, never used for another stream
 * @param about - bytes that are not secret but must not be altered either
 */
export async function* encryptFrames(
  source: AsyncIterable<Buffer>,
  key: Buffer,
  about: Buffer,
): AsyncGenerator<Buffer> {
  let waiting: Buffer = Buffer.alloc(0)
  let number = 0
  const seal = (plain: Buffer, isLast: boolean) => {
    const cipher = createCipheriv("aes-256-gcm", key, nonceOf(number++, isLast))
    cipher.setAAD(about)
    const body = Buffer.concat([cipher.update(plain), cipher.final()])
    const head = Buffer.alloc(5)
    head.writeUInt32BE(body.length)
    head[4] = isLast ? 1 : 0
    return Buffer.concat([head, body, cipher.getAuthTag()])
  }
  for await (const chunk of source) {
    waiting = waiting.length === 0 ? chunk : Buffer.concat([waiting, chunk])
    while (waiting.length > frameSize) {
      yield seal(waiting.subarray(0, frameSize), false)
      waiting = waiting.subarray(frameSize)
    }
  }
  yield seal(waiting, true)
}

/** The plain bytes of `encryptFrames`. @throws PhocapError `backup.torn`, `backup.passphrase` */
export async function* decryptFrames(
  source: AsyncIterable<Buffer>,
  key: Buffer,
  about: Buffer,
): AsyncGenerator<Buffer> {
  let waiting: Buffer = Buffer.alloc(0)
  let number = 0
  let ended = false
  for await (const chunk of source) {
    waiting = waiting.length === 0 ? chunk : Buffer.concat([waiting, chunk])
    for (;;) {
      if (ended && waiting.length > 0) throw tornBackup()
      if (waiting.length < 5) break
      const size = waiting.readUInt32BE(0)
      if (size > frameSize) throw tornBackup()
      if (waiting.length < 5 + size + tagSize) break
      const isLast = waiting[4] === 1
      const decipher = createDecipheriv("aes-256-gcm", key, nonceOf(number, isLast))
      decipher.setAAD(about)
      decipher.setAuthTag(waiting.subarray(5 + size, 5 + size + tagSize))
      let plain: Buffer
      try {
        plain = Buffer.concat([decipher.update(waiting.subarray(5, 5 + size)), decipher.final()])
      } catch {
        // Nobody can tell a wrong key from altered bytes; the first frame is far more often the wrong key.
        throw number === 0 ? wrongPassphrase() : tornBackup()
      }
      yield plain
      number++
      ended = isLast
      waiting = waiting.subarray(5 + size + tagSize)
    }
  }
  if (!ended) throw tornBackup()
}

export function tornBackup(): PhocapError {
  return new PhocapError(
    "backup.torn",
    "Bản sao lưu bị cụt hoặc đã bị sửa, không dùng được.",
    "Dùng bản sao lưu khác. Dữ liệu đang có không bị ảnh hưởng.",
    422,
  )
}

function wrongPassphrase(): PhocapError {
  return new PhocapError(
    "backup.passphrase",
    "Mật khẩu không mở được bản sao lưu này.",
    "Chỉ đúng mật khẩu của máy đã sao lưu: --passphrase-file và tệp keys/backup.txt của máy đó.",
    422,
  )
}
