import fc from "fast-check"
import { expect, test } from "vitest"
import { TestRegister } from "../testing/apply-plan.ts"
import { ofKind, planAll, sheetOf } from "../testing/plan-rows.ts"

test("importing any file twice, whatever is in it, changes nothing the second time", async () => {
  const pick = (...values: (string | number)[]) => fc.constantFrom("", ...values)
  const row = fc.record({
    A: pick("Thôn 1", "Thôn 2", "thôn 1"),
    B: pick(1, 2, "x"),
    C: pick("Nguyễn Thị", "NGUYỄN THỊ", "Trần", "Lê Văn Tám"),
    D: pick("Hoa", "Hoà", "Hòa", "hoa", "Y Moan"),
    E: pick(1, 12, "12/5/2015", 31, "00"),
    F: pick(5, 2, 13),
    G: pick(2015, "15", 1980, 2030, 60),
    H: pick("x", "nữ", "?"),
    I: pick("Tày", "Kinh", "lạ"),
    L: pick("Nguyễn Văn", "Lê", "Nguyễn Văn Bình"),
    M: pick("Bình", "BÌNH"),
    N: pick("Thôn 1", "Thôn 2, xã", "Tổ 3 - Thôn 1", "12 Trần Phú"),
    O: pick(1, 2, "01", "2B"),
    R: pick(4, "t5", "SV", "CRL", "k9"),
    S: pick("4A*!", "4A", "*"),
    V: pick("56000401", "khác"),
    W: pick("TH", "THCS"),
    Y: pick("2023-2024", 2024, "2023-2025"),
    AC: pick(3, 5),
    AJ: pick("x"),
    AS: pick("x", "không"),
    AT: pick("Chết", 2),
    AV: pick("Chủ hộ", "Con", "Hàng xóm"),
    AX: pick(905111222, "0905"),
  })
  const columnA = fc.boolean()
  await fc.assert(
    fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 25 }), columnA, async (rows, withA) => {
      const sheet = sheetOf(
        rows.map((cells) => {
          const filled = Object.entries(cells).filter(
            ([letter, value]) => value !== "" && (withA || letter !== "A"),
          )
          return Object.fromEntries(filled)
        }),
        withA ? { A: "Thôn" } : {},
      )
      const register = new TestRegister()
      const first = await planAll(sheet, register)
      register.apply(first)
      const second = await planAll(sheet, register)
      expect(ofKind(second, "changed")).toEqual([])
      expect(ofKind(second, "added")).toEqual([])
      expect(ofKind(second, "absent")).toEqual([])
      expect(ofKind(second, "unchanged").map((item) => item.row)).toEqual(
        ofKind(first, "added").map((item) => item.row),
      )
    }),
    { numRuns: 200 },
  )
})
