import { expect, test } from "vitest"
import { planColumns } from "./column-pixels.ts"

const form = { characters: [10, 20, 5], count: 3, frozen: 2, pixels: 6 }

test("a narrow form fills the room, a wide one keeps its widths and scrolls", () => {
  const filled = planColumns({ ...form, room: 260 })
  expect(filled.total).toBeGreaterThan(222)
  expect(filled.total).toBeLessThanOrEqual(260)
  expect(planColumns({ ...form, room: 200 }).total).toBeLessThanOrEqual(200)
  expect(planColumns({ ...form, room: 100 }).widths).toEqual([55, 106, 29])
})

test("frozen columns keep their left edges, unless they would fill a phone", () => {
  const wide = planColumns({ ...form, room: 900 })
  expect(wide.frozen).toEqual([0, wide.widths[0]])
  expect(planColumns({ ...form, room: 300 }).frozen).toEqual([])
})

test("columns without a width get one", () => {
  expect(planColumns({ ...form, count: 5, room: 0 }).widths).toHaveLength(5)
})
