import { expect, test } from "vitest"
import { nextLooks } from "./last-look.ts"

test("the first look has none before it; after an hour the last look is the one before", () => {
  const first = nextLooks(null, "2026-11-20T02:00:00.000Z")
  expect(first.before).toBeNull()
  expect(nextLooks(first, "2026-11-24T02:00:00.000Z")).toEqual({
    now: "2026-11-24T02:00:00.000Z",
    before: "2026-11-20T02:00:00.000Z",
  })
})

test("whoever comes back within the hour, or whose clock was set back, is at the same look", () => {
  const kept = { now: "2026-11-24T02:00:00.000Z", before: "2026-11-20T02:00:00.000Z" }
  expect(nextLooks(kept, "2026-11-24T02:59:59.000Z")).toEqual(kept)
  expect(nextLooks(kept, "2026-11-23T02:00:00.000Z")).toEqual(kept)
})
