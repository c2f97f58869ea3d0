import { personFields } from "@phocap/core"
import { expect, test } from "vitest"
import { describeValue } from "./describe-value.ts"

test("codes are said in words, school years in full", () => {
  expect(describeValue("grade", 7)).toBe("Lớp 7")
  expect(describeValue("residence", 2)).toBe("Tạm trú")
  expect(describeValue("disabilities", 5)).toBe("Vận động; Nhìn")
  expect(describeValue("disabilities", 0)).toBe("Không")
  expect(describeValue("droppedYear", 2024)).toBe("2024–2025")
  expect(describeValue("birthYear", 2013)).toBe("2013")
})

test("nothing written is blank, and not known where the answer is yes or no", () => {
  expect(describeValue("schoolCode", null)).toBe("")
  expect(describeValue("canLearn", null)).toBe("Chưa rõ")
  expect(describeValue("repeated", false)).toBe("Không")
})

test("a number outside its list is still shown", () => {
  for (const { name } of personFields) expect(describeValue(name, 4321)).not.toBe("undefined")
})
