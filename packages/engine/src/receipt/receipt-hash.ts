import { sha256 } from "@noble/hashes/sha2.js"
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js"
import type { LawPack } from "../law/law-pack.ts"
import { canonicalJson } from "./canonical-json.ts"

/** SHA-256 of the canonical JSON of a receipt without its hash. */
export function receiptHash(body: object): string {
  return bytesToHex(sha256(utf8ToBytes(canonicalJson(body))))
}

/** Hashes of the law that decides: the files of these folders, forms and texts not among them. */
export function lawHashes(pack: LawPack, folders: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(pack.hashes).filter(([path]) => folders.some((folder) => path.startsWith(`${folder}/`))),
  )
}
