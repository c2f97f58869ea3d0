import { expect, test } from "vitest"
import { Random } from "./random.ts"

const draw = (random: Random, count: number) => Array.from({ length: count }, () => random.next())

test("the same seed gives the same chance, another seed another, a fork its own", () => {
  expect(draw(new Random("a"), 20)).toEqual(draw(new Random("a"), 20))
  expect(draw(new Random("a"), 20)).not.toEqual(draw(new Random("b"), 20))
  const used = new Random("a")
  used.next()
  expect(draw(used.fork("x"), 5)).toEqual(draw(new Random("a").fork("x"), 5))
  expect(draw(used.fork("x"), 5)).not.toEqual(draw(used.fork("y"), 5))
})

test("numbers are spread evenly and weights are kept", () => {
  const random = new Random("spread")
  const tenths = new Array<number>(10).fill(0)
  for (let i = 0; i < 20_000; i++) tenths[Math.floor(random.next() * 10)]! += 1
  for (const count of tenths) expect(Math.abs(count - 2000)).toBeLessThan(200)
  let heavy = 0
  for (let i = 0; i < 10_000; i++)
    heavy += random.weighted([
      [1, 3],
      [0, 1],
    ] as const)
  expect(Math.abs(heavy - 7500)).toBeLessThan(250)
})

test("shuffling keeps every element", () => {
  const list = Array.from({ length: 100 }, (_, i) => i)
  const shuffled = new Random("s").shuffled(list)
  expect(shuffled).not.toEqual(list)
  expect([...shuffled].sort((a, b) => a - b)).toEqual(list)
})
