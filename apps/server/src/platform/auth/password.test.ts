import { expect, test } from "vitest"
import { hashPassword, passwordProblem, verifyPassword } from "./password.ts"

test("what is kept is argon2id and not the password; each keeping differs", async () => {
  const [one, two] = await Promise.all([hashPassword("mưa rào tháng sáu"), hashPassword("mưa rào tháng sáu")])
  expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
  expect(one).not.toBe(two)
  expect(await verifyPassword(one, "mưa rào tháng sáu")).toBe(true)
  expect(await verifyPassword(one, "mưa rào tháng bảy")).toBe(false)
  expect(await verifyPassword(null, "mưa rào tháng sáu")).toBe(false)
})

test.each([
  ["short one", false],
  ["mưa rào tháng sáu", true],
  ["aaaaaaaaaaaaaaa", false],
  ["0123456789012", false],
  ["qwertyuiop", false],
  ["hoangthimai1990", false],
  ["matkhau123456", false],
  ["Xe đạp màu xanh", true],
  ["x".repeat(201), false],
])("%s", (password, good) => {
  expect(passwordProblem(password, ["Hoàng Thị Mai"]) === null).toBe(good)
})
