import { expect, test } from "vitest"
import { nameOf } from "./fetch-file.ts"

test("a file bears the name that the server gave it, with its marks", () => {
  const given = `attachment; filename="Ke hoach.pdf"; filename*=UTF-8''Ke%20hoach%20Ph%C6%B0%E1%BB%9Dng%20An%20H%C3%B2a%202026.pdf`
  expect(nameOf(given)).toBe("Ke hoach Phường An Hòa 2026.pdf")
  expect(nameOf(null)).toBe("tep")
  expect(nameOf("attachment; filename*=UTF-8''%E1%BB")).toBe("tep")
})
