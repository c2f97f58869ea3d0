import { hash, verify } from "@node-rs/argon2"
import { searchKey } from "@phocap/core"
import { isCommonPassword } from "./common-password.ts"

/** argon2id, 19 MiB, two passes (OWASP Password Storage Cheat Sheet). */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

/** Long words beat odd signs: only the length is asked for (NIST SP 800-63B, ASVS 6.2). */
export const shortestPassword = 10
const longestPassword = 200
/** What is longer is nobody's password and not worth the work; signs beyond the basic plane count twice here. */
const longestTyped = 2 * longestPassword

/** The PHC string to keep. */
export function hashPassword(password: string): Promise<string> {
  return hash(password.normalize("NFC"), cost)
}

/** Nobody's password, so that a name that is not here takes as long as one that is. */
let stranger: Promise<string> | undefined

/** Whether the password is the one kept, to its last sign. Takes the same time where nothing is kept. */
export async function verifyPassword(kept: string | null, password: string): Promise<boolean> {
  stranger ??= hashPassword("không phải mật khẩu của ai")
  const typed = password.normalize("NFC")
  const fits = await verify(kept ?? (await stranger), typed.slice(0, longestTyped))
  return kept !== null && fits && typed.length <= longestTyped
}

/** Why a new password will not do, in words; null when it will. */
export function passwordProblem(password: string, names: readonly string[]): string | null {
  const length = [...password.normalize("NFC")].length
  if (length < shortestPassword)
    return `Mật khẩu cần ít nhất ${shortestPassword} ký tự; một câu ngắn là tốt nhất.`
  if (length > longestPassword) return `Mật khẩu dài nhất ${longestPassword} ký tự.`
  if (new Set(password).size < 4) return "Mật khẩu lặp lại quá ít ký tự khác nhau."
  const key = searchKey(password).replaceAll(" ", "")
  const guessed = [
    "phocap",
    "matkhau",
    "password",
    ...names.map((name) => searchKey(name).replaceAll(" ", "")),
  ]
  if (guessed.some((word) => word.length > 3 && key.replaceAll(word, "").replace(/\d/g, "") === ""))
    return "Mật khẩu chỉ gồm tên, chữ “mật khẩu” hoặc số thì dễ đoán."
  if (/^(\d+|1234.*|abcd.*|qwerty.*)$/.test(key))
    return "Mật khẩu chỉ gồm số hoặc dãy phím liền nhau thì dễ đoán."
  return isCommonPassword(password)
    ? "Mật khẩu này nằm trong danh sách mật khẩu đã bị lộ, ai cũng đoán được."
    : null
}
