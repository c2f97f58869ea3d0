import type { PaperFigure } from "@phocap/contract"
import { expect, test } from "vitest"
import { toIds, toNames } from "./figure-names.ts"

const figure = (id: string, label: string): PaperFigure => ({
  id,
  label,
  text: "1",
  where: null,
  source: "record",
})
const figures = [figure("people", "Nhân khẩu"), figure("primary1.grade1.percent", "Tiểu học: tỷ lệ")]

test("figures are named in words and come back as they were", () => {
  const text = "Có {people} người, đạt {primary1.grade1.percent}."
  expect(toNames(text, figures)).toBe("Có {Nhân khẩu} người, đạt {Tiểu học: tỷ lệ}.")
  expect(toIds(toNames(text, figures), figures)).toEqual({ text, unknown: [] })
})

test("case and blanks do not matter, misspelt names are told and stay", () => {
  expect(toIds("{ nhân KHẨU } {Nhân khẫu}", figures)).toEqual({
    text: "{people} {Nhân khẫu}",
    unknown: ["Nhân khẫu"],
  })
})
