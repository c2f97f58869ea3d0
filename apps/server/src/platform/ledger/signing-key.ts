import { createPrivateKey, createPublicKey, generateKeyPairSync, sign, verify } from "node:crypto"
import { readFile } from "node:fs/promises"
import { join } from "node:path"
import { PhocapError } from "@phocap/core"
import { makeOnce } from "../files/make-once.ts"

/** The key that signs the ledger's roots (Ed25519, RFC 8032), and the public keys that are believed. */
export interface SigningKey {
  /** SPKI, DER, base64. */
  readonly publicKey: string
  /** The own public key and those named in `keys/trusted.txt`, one a line. */
  readonly trusted: ReadonlySet<string>
  sign(text: string): string
}

/**
 * The key of `PHOCAP_LEDGER_KEY` (PEM, or the path of one), else that of the data folder, made the first time. Whoever
 * can write the database but not read this key cannot rewrite the ledger unseen.
 * @throws PhocapError `key.unreadable`
 */
export async function loadSigningKey(
  dataDir: string,
  given = process.env.PHOCAP_LEDGER_KEY,
): Promise<SigningKey> {
  const folder = join(dataDir, "keys")
  const pem = given === undefined ? await ownPem(folder) : await givenPem(given)
  try {
    const secret = createPrivateKey(pem)
    const publicKey = textOf(createPublicKey(secret).export({ type: "spki", format: "der" }))
    const more = await readFile(join(folder, "trusted.txt"), "utf8").catch(() => "")
    const trusted = new Set([publicKey, ...more.split(/\s+/).filter((line) => line !== "")])
    return { publicKey, trusted, sign: (text) => textOf(sign(null, Buffer.from(text), secret)) }
  } catch {
    throw new PhocapError(
      "key.unreadable",
      "Khóa ký lịch sử không đọc được.",
      "Kiểm tra PHOCAP_LEDGER_KEY hoặc tệp keys/ledger.pem trong thư mục dữ liệu: phải là khóa Ed25519 dạng PEM.",
      500,
    )
  }
}

/** Whether a signature of `SigningKey.sign` is by the owner of a public key. */
export function isSignedBy(publicKey: string, text: string, signature: string): boolean {
  try {
    const key = createPublicKey({ key: Buffer.from(publicKey, "base64"), type: "spki", format: "der" })
    return verify(null, Buffer.from(text), key, Buffer.from(signature, "base64"))
  } catch {
    return false
  }
}

const textOf = (bytes: Buffer) => bytes.toString("base64")

async function givenPem(given: string): Promise<string> {
  return given.includes("-----BEGIN") ? given : readFile(given, "utf8").catch(() => "")
}

const ownPem = (folder: string) =>
  makeOnce(join(folder, "ledger.pem"), () =>
    generateKeyPairSync("ed25519").privateKey.export({ type: "pkcs8", format: "pem" }).toString(),
  )
