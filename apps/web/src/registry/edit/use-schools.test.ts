import { describe, expect, it } from "vitest"
import { shortSchoolName } from "./use-schools.ts"

describe("shortSchoolName", () => {
  it.each([
    ["Trường Tiểu học Phú Mậu", "TH Phú Mậu"],
    ["Trường Tiểu học và Trung học cơ sở Hương Sơ", "TH THCS Hương Sơ"],
    ["Trường THCS Phú Mậu", "THCS Phú Mậu"],
    ["Mầm non Hoa Sen", "MN Hoa Sen"],
  ])("of %s is %s", (name, short) => {
    expect(shortSchoolName(name)).toBe(short)
  })
})
