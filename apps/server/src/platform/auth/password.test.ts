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

test("a password counts to its last sign, in any writing", async () => {
  // 240 units of UTF-16, 120 signs; and one as long as may be.
  for (const password of ["🌾".repeat(120), "ê".repeat(200)]) {
    expect(passwordProblem(`${password.slice(0, -8)}lúa mới`, [])).toBeNull()
    const kept = await hashPassword(password)
    expect(await verifyPassword(kept, password)).toBe(true)
    expect(await verifyPassword(kept, password.normalize("NFD"))).toBe(true)
    expect(await verifyPassword(kept, password.slice(0, -2))).toBe(false)
    expect(await verifyPassword(kept, `${password}x`)).toBe(false)
  }
})

test("of the words most often found in leaks none does, whatever its capitals", () => {
  for (const password of ["q1w2e3r4t5", "basketball", "Basketball", "iloveyou12", "1q2w3e4r5t6y"])
    expect([password, passwordProblem(password, [])]).toEqual([password, expect.stringContaining("bị lộ")])
})

test("any signs will do, in any mixture: no rule asks for capitals, digits or marks", () => {
  for (const password of [
    "sông chảy mãi",
    "    dấu cách    đầu",
    "ẤM TRÀ BUỔI SỚM",
    "<b>'\";--\\0%s</b>",
    "日本語のながいことば",
  ])
    expect([password, passwordProblem(password, [])]).toEqual([password, null])
  expect(passwordProblem("x y z w ".repeat(25), [])).toBeNull()
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
