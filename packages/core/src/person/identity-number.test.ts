import fc from "fast-check"
import { expect, test } from "vitest"
import { sex } from "../code/sex.ts"
import { checkIdentityNumber } from "./identity-number.ts"

const codes = (number: string, birthYear: number, of: number) =>
  checkIdentityNumber(number, { birthYear, sex: of }).map((finding) => finding.code)

test.each([
  ["001098000000", 1998, sex.male],
  ["079198000000", 1998, sex.female],
  ["038212000000", 2012, sex.male],
  ["096300999999", 2000, sex.female],
])("%s fits a person born %i, sex %i", (number, birthYear, of) => {
  expect(codes(number, birthYear, of)).toEqual([])
})

test.each([
  ["", ["length"]],
  ["00109800000", ["length"]],
  ["0010980000000", ["length"]],
  ["00109800000x", ["length"]],
  ["٠٠١٠٩٨٠٠٠٠٠٠", ["length"]],
  ["003098000000", ["province"]],
  ["099098000000", ["province"]],
  ["001198000000", ["century-sex"]],
  ["001298000000", ["century-sex"]],
  ["001097000000", ["year"]],
  ["003397000000", ["province", "century-sex", "year"]],
])("%s of a man born 1998: %j", (number, expected) => {
  expect(codes(number, 1998, sex.male)).toEqual(expected)
})

test("a number registered abroad is not held to the provinces", () => {
  expect(codes("128098000000", 1998, sex.male)).toEqual([])
})

test("messages say what disagrees and what to do", () => {
  const [finding] = checkIdentityNumber("001097000000", { birthYear: 1998, sex: sex.male })
  expect(finding?.message).toMatch(/là 97.*1998.*Hãy xem lại/)
})

test("there is no check digit: the last six digits never matter", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 999_999 }), (random) => {
      expect(codes(`001098${String(random).padStart(6, "0")}`, 1998, sex.male)).toEqual([])
    }),
  )
})
