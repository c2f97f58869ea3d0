import { expect, test } from "vitest"
import { findFoot } from "./find-foot.ts"
import { readLines } from "./read-lines.ts"

const signerOf = (...lines: readonly string[]) => {
  const { signer, signerTitle } = findFoot(readLines(lines.join("\n")))
  return [signerTitle?.value ?? null, signer?.value ?? null]
}

test("of several signatures the first one leads, one below the other or side by side", () => {
  expect(signerOf("T/M BAN THƯỜNG VỤ", "BÍ THƯ", "Lồ Seo Phừ", "PHÓ BÍ THƯ", "Then Thị Mây")).toEqual([
    "BÍ THƯ",
    "Lồ Seo Phừ",
  ])
  expect(
    signerOf("ĐẠI DIỆN UBND XÃ\tĐẠI DIỆN HỘI PHỤ NỮ", "PHÓ CHỦ TỊCH\tCHỦ TỊCH", "Lồ Seo Phừ\tThen Thị Mây"),
  ).toEqual(["PHÓ CHỦ TỊCH", "Lồ Seo Phừ"])
})

test("he who signs for another is named by his own office", () => {
  expect(signerOf("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "Mùa Thị Vân")).toEqual([
    "PHÓ CHỦ TỊCH",
    "Mùa Thị Vân",
  ])
})

test("recipients beside a signature", () => {
  const lines = readLines("Nơi nhận:\tTM. ỦY BAN NHÂN DÂN\n- Sở GDĐT;\tCHỦ TỊCH\n- Lưu: VT.\n\tMùa Thị Vân")
  const foot = findFoot(lines)
  expect(foot.recipients.map((one) => one.value)).toEqual(["Sở GDĐT", "Lưu: VT"])
  expect(foot.signer?.value).toBe("Mùa Thị Vân")
})

test("no signature is made up", () => {
  expect(signerOf("Lồ Seo Phừ", "Then Thị Mây")).toEqual([null, null])
})
