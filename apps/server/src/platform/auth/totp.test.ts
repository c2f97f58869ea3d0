import { expect, test } from "vitest"
import { base32, matchTotp, totpCode, totpStep, totpUri } from "./totp.ts"

const secret = Buffer.from("12345678901234567890")

test.each([
  [59, "287082"],
  [1111111109, "081804"],
  [1111111111, "050471"],
  [1234567890, "005924"],
  [2000000000, "279037"],
  [20000000000, "353130"],
])("the codes of RFC 6238, appendix B: %i s", (seconds, code) => {
  expect(totpCode(secret, totpStep(seconds * 1000))).toBe(code)
})

test("a step aside does, two do not; what was taken is not taken again", () => {
  const now = 1_234_567_890_000
  const step = totpStep(now)
  for (const aside of [-1, 0, 1])
    expect(matchTotp(secret, totpCode(secret, step + aside), now, null)).toBe(step + aside)
  for (const aside of [-2, 2]) expect(matchTotp(secret, totpCode(secret, step + aside), now, null)).toBeNull()
  expect(matchTotp(secret, totpCode(secret, step), now, step)).toBeNull()
  expect(matchTotp(secret, ` ${totpCode(secret, step).replace(/(...)/, "$1 ")}`, now, null)).toBe(step)
  for (const typed of ["", "1", "abcdef", "0".repeat(500), "１２３４５６"])
    expect(matchTotp(secret, typed, now, null)).toBeNull()
})

test("the secret as apps read it (RFC 4648)", () => {
  expect(base32(secret)).toBe("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ")
  expect(base32(Buffer.from("foob"))).toBe("MZXW6YQ")
  expect(totpUri(secret, "hoantm")).toMatch(/^otpauth:\/\/totp\/.*%3Ahoantm\?secret=GEZ/)
})
