import { expect, test } from "vitest"
import { placeTrend } from "./trend-scale.ts"

const trend = (points: [number, number, number][]) => ({
  criterion: "c",
  label: "c",
  short: "c",
  atLeast: 95,
  points: points.map(([year, counted, of]) => ({ year, counted, of, reached: 1 })),
})

test("years run left to right and greater shares stand higher", () => {
  const { points, thresholdY } = placeTrend(
    trend([
      [2023, 91, 100],
      [2024, 95, 100],
      [2025, 97, 100],
    ]),
    200,
    60,
  )
  expect(points.map((point) => point.x)).toEqual([0, 100, 200])
  expect(points[0]?.y).toBeGreaterThan(points[2]?.y ?? 0)
  expect(points[1]?.y).toBeCloseTo(thresholdY)
})

test("everything stays inside, even with one year or a full share", () => {
  const { points, thresholdY } = placeTrend(trend([[2025, 100, 100]]), 200, 60)
  for (const y of [points[0]?.y ?? -1, thresholdY]) {
    expect(y).toBeGreaterThanOrEqual(0)
    expect(y).toBeLessThanOrEqual(60)
  }
  expect(points[0]?.x).toBe(100)
})

test("a year with nobody has no point", () => {
  expect(
    placeTrend(
      trend([
        [2024, 0, 0],
        [2025, 9, 10],
      ]),
      200,
      60,
    ).points,
  ).toHaveLength(1)
})
