import { expect, test } from "vitest"
import { makeTimeline, yearsOf } from "./timeline.ts"

const standard = (id: string, from: string, to: string | null) => ({
  id,
  programme: "primary" as const,
  instrument: "nd20-2014",
  inForce: { from, to },
})

test("an open rule reaches the end of the picture, and the shown date is inside it", () => {
  const line = makeTimeline(
    [standard("a", "2014-05-15", "2016-05-10"), standard("b", "2016-05-10", null)],
    "2030-09-30",
  )
  expect(line.firstYear).toBe(2014)
  expect(line.lastYear).toBeGreaterThan(2030)
  expect(line.bars[0]?.to).toBeCloseTo(line.bars[1]?.from ?? 0)
  expect(line.bars[1]?.to).toBe(line.lastYear)
})

test("a date is a part of its year", () => {
  expect(yearsOf("2025-01-01")).toBe(2025)
  expect(yearsOf("2025-07-02")).toBeCloseTo(2025.5, 1)
})
