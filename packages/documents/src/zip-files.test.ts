import { unzipSync } from "fflate"
import { expect, test } from "vitest"
import { zipFiles } from "./zip-files.ts"

test("files come out as they went in, under Vietnamese names, and equal files make equal zips", () => {
  const files = [
    { path: "Hồ sơ/Báo cáo.txt", content: new TextEncoder().encode("đủ") },
    { path: "Hồ sơ/Trống.txt", content: new Uint8Array() },
  ]
  const zip = zipFiles(files)
  expect(Object.keys(unzipSync(zip))).toEqual(files.map((file) => file.path))
  expect(new TextDecoder().decode(unzipSync(zip)["Hồ sơ/Báo cáo.txt"])).toBe("đủ")
  expect(Buffer.from(zipFiles(files)).equals(Buffer.from(zip))).toBe(true)
})
