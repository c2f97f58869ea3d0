import { expect, test } from "vitest"
import { stripMarks } from "./strip-marks.ts"

test("marks go, letters and case stay, đ becomes d", () => {
  expect(stripMarks("Nguyễn Đình Thụ")).toBe("Nguyen Dinh Thu")
  expect(stripMarks("ĐẶNG THỊ ƯỚC, ở xã Ơ Đu")).toBe("DANG THI UOC, o xa O Du")
  expect(stripMarks("Ðỗ Thế Kỷ".normalize("NFD"))).toBe("Do The Ky")
})
