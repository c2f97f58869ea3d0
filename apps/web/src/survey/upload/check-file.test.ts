import { describe, expect, it } from "vitest"
import { checkFile, largestFile } from "./check-file.ts"

const file = (name: string, bytes: readonly number[]) => new File([new Uint8Array(bytes)], name)
const xlsx = [0x50, 0x4b, 0x03, 0x04, 0, 0, 0, 0]
const xls = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]

describe("checkFile", () => {
  it("lets workbooks of both kinds through, whatever their letters", async () => {
    expect(await checkFile(file("Mau nhap lieu.xlsx", xlsx))).toBeNull()
    expect(await checkFile(file("MAU.XLS", xls))).toBeNull()
    // A workbook of one kind under the other's name is still a workbook: the server reads it.
    expect(await checkFile(file("mau.xls", xlsx))).toBeNull()
  })

  it.each([
    ["phieu.pdf", [0x25, 0x50, 0x44, 0x46], "wrongName"],
    ["phieu.xlsx", [0x25, 0x50, 0x44, 0x46], "notExcel"],
    ["trang.xls", [0x3c, 0x68, 0x74, 0x6d, 0x6c], "notExcel"],
    ["trong.xlsx", [], "empty"],
    ["xlsx", xlsx, "wrongName"],
  ] as const)("refuses %s", async (name, bytes, problem) => {
    expect(await checkFile(file(name, bytes))).toBe(problem)
  })

  it("refuses what is too large, and what cannot be read any more", async () => {
    const slice = () => ({ arrayBuffer: async () => Promise.reject(new Error("gone")) }) as unknown as Blob
    expect(await checkFile({ name: "a.xlsx", size: largestFile + 1, slice })).toBe("tooLarge")
    expect(await checkFile({ name: "a.xlsx", size: 10, slice })).toBe("unreadable")
  })
})
