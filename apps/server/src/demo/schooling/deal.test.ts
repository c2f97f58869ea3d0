import { expect, test } from "vitest"
import { Random } from "../random.ts"
import { deal } from "./deal.ts"

const list = Array.from({ length: 200 }, (_, i) => i)
const count = (dealt: Map<number, string>, value: string) =>
  [...dealt.values()].filter((one) => one === value).length

test("shares are exact, the rest get the rest", () => {
  const dealt = deal(
    new Random("deal"),
    list,
    [
      ["a", 0.1],
      ["b", 0.255],
    ],
    "c",
  )
  expect([count(dealt, "a"), count(dealt, "b"), count(dealt, "c")]).toEqual([20, 51, 129])
  expect(count(deal(new Random("deal"), list, [["a", 1.5]], "c"), "a")).toBe(200)
})

test("who leans towards the first choices gets them", () => {
  const dealt = deal(new Random("lean"), list, [["a", 0.1]], "c", (one) => (one < 20 ? -1 : 0))
  expect([...dealt].filter(([one, value]) => one < 20 && value === "a").length).toBe(20)
})
