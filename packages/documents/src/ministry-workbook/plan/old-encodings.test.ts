import { describe, expect, test } from "vitest"
import { encodeLegacy } from "../../encoding/testing/encode-legacy.ts"
import { TestRegister } from "../testing/apply-plan.ts"
import { type Cells, ofKind, planAll, sheetOf } from "../testing/plan-rows.ts"
import { binh, hoa } from "../testing/stored-family.ts"

describe("old encodings", () => {
  const texts = (row: Cells, encoding: "tcvn3" | "vni" | "windows-1258"): Cells =>
    Object.fromEntries(
      Object.entries(row).map(([letter, value]) => [
        letter,
        typeof value === "string" && letter !== "V" ? encodeLegacy(value, encoding) : value,
      ]),
    )
  const people = [
    "Nguyễn Văn Bình",
    "Trần Thị Hồng",
    "Đỗ Đình Thưởng",
    "Phạm Thế Duyệt",
    "Vũ Đức Trường",
  ].map(
    (name, i): Cells => ({
      ...binh,
      C: name.slice(0, name.lastIndexOf(" ")),
      D: name.slice(name.lastIndexOf(" ") + 1),
      O: i + 20,
      L: name.slice(0, name.lastIndexOf(" ")),
      M: name.slice(name.lastIndexOf(" ") + 1),
      I: i === 1 ? "Ê-đê" : "",
    }),
  )

  test.each(["tcvn3", "vni", "windows-1258"] as const)(
    "a sheet in %s is converted and says so",
    async (encoding) => {
      const items = await planAll(sheetOf(people.map((row) => texts(row, encoding))), new TestRegister())
      const [file] = ofKind(items, "file")
      expect(file?.encodings).toMatchObject({ C: encoding, D: encoding, L: encoding })
      expect(file?.problems.map(({ code, level }) => [code, level])).toEqual([
        ["encoding-converted", "warning"],
      ])
      expect(file?.problems[0]?.message).toContain("cột C")
      const names = ofKind(items, "added").map(({ person }) => `${person.familyName} ${person.givenName}`)
      expect(names).toEqual(people.map(({ C, D }) => `${C} ${D}`))
      expect(ofKind(items, "added")[1]?.person.ethnicity).toBe(12)
      const register = new TestRegister()
      register.apply(items)
      expect(ofKind(await planAll(sheetOf(people), register), "unchanged")).toHaveLength(people.length)
    },
  )
  test("two old encodings in one column are left alone and reported", async () => {
    const rows = people.flatMap((row, i) => [
      texts(row, "tcvn3"),
      texts({ ...row, E: i + 3, O: i + 50 }, "vni"),
    ])
    const items = await planAll(sheetOf(rows), new TestRegister())
    expect(ofKind(items, "file")[0]?.problems.map(({ code }) => code)).toContain("encoding-ambiguous")
    const doubtful = ofKind(items, "added").flatMap(({ problems }) =>
      problems.filter(({ code }) => code === "encoding-doubtful"),
    )
    expect(doubtful.length).toBeGreaterThan(5)
  })
  test("old text far down in a Unicode sheet is reported at the end", async () => {
    const many = Array.from({ length: 2200 }, (_, i): Cells => ({ ...hoa, B: i, E: (i % 28) + 1, O: i }))
    const old = people.map((row) => texts(row, "tcvn3"))
    const items = await planAll(sheetOf([...many, ...old]), new TestRegister())
    expect(ofKind(items, "file")[0]?.problems).toEqual([])
    expect(ofKind(items, "summary")[0]?.problems).toMatchObject([{ code: "encoding-late" }])
  })
})
