import fc from "fast-check"
import { describe, expect, it } from "vitest"
import {
  acknowledged,
  countUnsaved,
  emptyQueue,
  type SaveQueue,
  same,
  sending,
  sendingFailed,
  settled,
  shownValue,
  typed,
} from "./save-queue.ts"

describe("a queue of cells", () => {
  it("sends what was typed with what stood before", () => {
    const queue = sending(typed(emptyQueue, "a", 1, 2))
    expect(queue.sent).toEqual({ a: { old: 1, new: 2 } })
    expect(acknowledged(queue, [])).toEqual(emptyQueue)
  })

  it("forgets a cell that was typed back", () => {
    expect(countUnsaved(typed(typed(emptyQueue, "a", 1, 2), "a", 1, 1))).toBe(0)
  })

  it("keeps what stood first when a cell is typed twice", () => {
    const queue = typed(typed(emptyQueue, "a", null, 2), "a", null, 3)
    expect(queue.waiting).toEqual({ a: { old: null, new: 3 } })
  })

  it("builds on what is under way", () => {
    const queue = typed(sending(typed(emptyQueue, "a", 1, 2)), "a", 1, 3)
    expect(sending(acknowledged(queue, [])).sent).toEqual({ a: { old: 2, new: 3 } })
  })

  it("loses nothing when sending fails", () => {
    const queue = typed(sending(typed(typed(emptyQueue, "a", 1, 2), "b", 5, 6)), "a", 1, 3)
    const after = sendingFailed(queue)
    expect(after.waiting).toEqual({ a: { old: 1, new: 3 }, b: { old: 5, new: 6 } })
    expect(after.failed).toBe(true)
  })

  it("asks a person about a conflict, and sends their value over the one they saw", () => {
    const queue = acknowledged(sending(typed(emptyQueue, "a", 1, 2)), [{ field: "a", found: 9, wanted: 2 }])
    expect(queue.conflicts).toEqual({ a: { found: 9, wanted: 2 } })
    expect(shownValue(queue, "a", 9)).toBe(2)
    expect(settled(queue, "a", "mine").waiting).toEqual({ a: { old: 9, new: 2 } })
    expect(settled(queue, "a", "theirs")).toEqual(emptyQueue)
  })

  it("never loses the last value typed, and never overwrites unseen", () => {
    const step = fc.oneof(
      fc.record({ do: fc.constant("type" as const), key: fc.constantFrom("a", "b"), value: fc.nat(5) }),
      fc.record({ do: fc.constantFrom("send" as const, "ack" as const, "fail" as const) }),
      fc.record({ do: fc.constant("other" as const), key: fc.constantFrom("a", "b"), value: fc.nat(5) }),
    )
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        const server: Record<string, unknown> = { a: 0, b: 0 }
        const seen: Record<string, unknown> = { a: 0, b: 0 }
        const last: Record<string, unknown> = {}
        let queue: SaveQueue = emptyQueue
        const answer = () => {
          const refused: { field: string; found: unknown; wanted: unknown }[] = []
          for (const [field, change] of Object.entries(queue.sent ?? {})) {
            if (same(server[field], change.old)) server[field] = change.new
            else refused.push({ field, found: server[field], wanted: change.new })
          }
          queue = acknowledged(queue, refused)
          Object.assign(seen, server)
        }
        for (const one of steps) {
          if (one.do === "type") {
            queue = typed(queue, one.key, seen[one.key], one.value)
            // Typing what one sees is no change, so nothing need come of it.
            if (queue.waiting[one.key] === undefined) delete last[one.key]
            else last[one.key] = one.value
          } else if (one.do === "other") {
            server[one.key] = one.value
            delete last[one.key]
          } else if (one.do === "send") queue = sending(queue)
          else if (queue.sent !== null && one.do === "ack") answer()
          else if (queue.sent !== null) queue = sendingFailed(queue)
        }
        while (queue.sent !== null || Object.keys(queue.waiting).length > 0) {
          queue = sending(queue)
          answer()
        }
        for (const [key, value] of Object.entries(last)) {
          const conflict = queue.conflicts[key]
          if (conflict === undefined) expect(server[key]).toBe(value)
          else expect(conflict.wanted).toBe(value)
        }
      }),
    )
  })
})
