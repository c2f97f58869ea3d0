import { sex } from "@phocap/core"
import { expect, test } from "vitest"
import { Random } from "../random.ts"
import { inventName, surnameOf } from "./invent-name.ts"

const names = (ethnicity: number, of: number, birthYear: number, family?: string) => {
  const random = new Random("names")
  return Array.from({ length: 2000 }, () => inventName(random, ethnicity, of, birthYear, family))
}
const share = (list: readonly { familyName: string }[], test: (familyName: string) => boolean) =>
  list.filter((one) => test(one.familyName)).length / list.length

test("Kinh names: Nguyễn the most, Thị for the old, fewer for the young, never a middle name twice", () => {
  const old = names(1, sex.female, 1950)
  expect(share(old, (name) => name.startsWith("Nguyễn "))).toBeGreaterThan(0.28)
  expect(share(old, (name) => name.endsWith(" Thị"))).toBeGreaterThan(0.9)
  expect(share(names(1, sex.female, 2015), (name) => name.endsWith(" Thị"))).toBeLessThan(0.3)
  const boys = names(1, sex.male, 2012)
  expect(boys.filter((one) => one.familyName.endsWith(` ${one.givenName}`))).toEqual([])
})

test("upland names, and the father's family name handed down", () => {
  expect(
    share(names(8, sex.male, 1980), (name) =>
      /^(Giàng|Vàng|Sùng|Lầu|Thào|Má|Hạng|Cháng|Lý|Mùa|Chang|Vừ) /.test(name),
    ),
  ).toBe(1)
  expect(new Set(names(9, sex.female, 2010, "Bàn").map((one) => surnameOf(one.familyName)))).toEqual(
    new Set(["Bàn"]),
  )
})

test("every name is stored as NFC", () => {
  for (const ethnicity of [1, 2, 3, 6, 7, 8, 9])
    for (const { familyName, givenName } of names(ethnicity, sex.male, 1990))
      expect(`${familyName} ${givenName}`).toBe(`${familyName} ${givenName}`.normalize("NFC"))
})
