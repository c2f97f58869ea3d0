import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { type TaskEventKind, taskEventKinds } from "./directive.ts"
import { dutyOn, nextPeriod, periodOf, rhythms } from "./duty.ts"
import { answeringOrgan } from "./organ.ts"
import { daysBetween, scheduleOf } from "./schedule.ts"
import { canHappen, foldTask, freshStanding, stepTask } from "./step-task.ts"

const day = fc
  .date({ min: new Date("2020-01-01"), max: new Date("2035-12-31"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))

const event = fc.record({
  // What parts come to is no act of anybody: it is tried with the parts.
  kind: fc.constantFrom<TaskEventKind>(...taskEventKinds.filter((kind) => kind !== "parts")),
  actor: fc.constantFrom("An", "Bình", "Chi"),
  at: day.map((one) => `${one}T08:00:00.000Z`),
  values: fc.record({
    dueOn: day,
    to: fc.constantFrom("Phòng A", "Phòng B"),
    percent: fc.nat(100),
    periodEnd: day,
  }),
})

const happened = (kind: TaskEventKind, at: string, values: Record<string, string> = {}, actor = "An") => ({
  kind,
  actor,
  at: `${at}T08:00:00.000Z`,
  values,
})

describe("what happens to a task", () => {
  test("reported, returned, reported again, approved: done on the day of the last report", () => {
    const events = [
      happened("accept", "2026-01-05"),
      happened("report", "2026-02-01"),
      happened("return", "2026-02-03", {}, "Bình"),
      happened("report", "2026-02-10"),
      happened("approve", "2026-02-20", {}, "Bình"),
    ]
    const standing = foldTask(freshStanding("Phòng A", "2026-02-15"), events)
    expect(standing).toMatchObject({ state: "done", doneOn: "2026-02-10", percent: 100 })
    expect(scheduleOf(standing, "2026-02-15", "2026-03-01")).toBe("doneIn")
  })

  test("a report of the small hours counts for the day that has begun in Viet Nam, not for UTC's", () => {
    const night = { kind: "report", actor: "An", values: {} } as const
    const start = freshStanding("Phòng A", "2026-02-15")
    const before = foldTask(start, [
      { ...night, at: "2026-02-15T16:59:59.999Z" },
      happened("approve", "2026-02-20"),
    ])
    const after = foldTask(start, [
      { ...night, at: "2026-02-15T17:00:00.000Z" },
      happened("approve", "2026-02-20"),
    ])
    expect(scheduleOf(before, "2026-02-15", "2026-03-01")).toBe("doneIn")
    expect(scheduleOf(after, "2026-02-15", "2026-03-01")).toBe("doneLate")
  })

  test("nothing is ever approved that was not reported, and a done task changes only by being reopened", () => {
    fc.assert(
      fc.property(fc.array(event, { maxLength: 40 }), (events) => {
        let standing = freshStanding("Phòng A", "2026-06-30")
        let reported = false
        for (const one of events) {
          const before = standing
          standing = stepTask(standing, one)
          if (one.kind === "report" && before !== standing) reported = true
          if (standing.state === "done" && before.state !== "done") expect(reported).toBe(true)
          if (before.state === "done" && standing.state !== "done") expect(one.kind).toBe("reopen")
          if (before.state === "withdrawn") expect(standing).toEqual(before)
          expect(standing.obstacles).toBeGreaterThanOrEqual(0)
          expect(standing.obstacles === 0).toBe(standing.obstacleOn === null)
          expect((standing.doneOn === null) === (standing.state !== "done")).toBe(true)
        }
      }),
    )
  })

  test("a chain of extensions: the deadline is the last one granted, whatever was asked between", () => {
    const asked = fc.array(fc.record({ dueOn: day, granted: fc.boolean() }), { maxLength: 12 })
    fc.assert(
      fc.property(asked, (wishes) => {
        const events = wishes.flatMap(({ dueOn, granted }) => [
          happened("askExtension", "2026-01-02", { dueOn }),
          // Asked twice before an answer: the second is not heard.
          happened("askExtension", "2026-01-02", { dueOn: "2031-01-01" }),
          happened(granted ? "grantExtension" : "denyExtension", "2026-01-03"),
          happened("grantExtension", "2026-01-03"),
        ])
        const standing = foldTask(freshStanding("Phòng A", "2026-06-30"), events)
        expect(standing.dueOn).toBe(wishes.filter((one) => one.granted).at(-1)?.dueOn ?? "2026-06-30")
        expect(standing.askedDueOn).toBeNull()
      }),
    )
  })

  test("an event that may not happen changes nothing", () => {
    fc.assert(
      fc.property(fc.array(event, { maxLength: 20 }), event, (events, last) => {
        const standing = foldTask(freshStanding("Phòng A", null), events)
        if (!canHappen(last.kind, standing)) expect(stepTask(standing, last)).toBe(standing)
      }),
    )
  })
})

describe("schedule", () => {
  test("the last day is in time, the day behind it is late, three days before are soon", () => {
    const doing = { state: "doing", doneOn: null }
    const on = (today: string) => scheduleOf(doing, "2026-12-31", today)
    expect(["2026-12-27", "2026-12-28", "2026-12-31", "2027-01-01"].map(on)).toEqual([
      "in",
      "soon",
      "soon",
      "late",
    ])
    expect(scheduleOf({ state: "done", doneOn: "2027-01-01" }, "2026-12-31", "2027-02-01")).toBe("doneLate")
    expect(scheduleOf({ state: "withdrawn", doneOn: null }, "2026-12-31", "2027-02-01")).toBe("none")
  })

  test("as days go by, a task only goes from in to soon to late", () => {
    const order = ["in", "soon", "late"]
    fc.assert(
      fc.property(day, day, day, (due, a, b) => {
        const [first, then] = a <= b ? [a, b] : [b, a]
        const doing = { state: "doing", doneOn: null }
        const before = order.indexOf(scheduleOf(doing, due, first))
        expect(order.indexOf(scheduleOf(doing, due, then))).toBeGreaterThanOrEqual(before)
      }),
    )
  })
})

describe("standing duties", () => {
  test("quarters across the end of a year", () => {
    expect(dutyOn("quarter", "2024-10-15", null, "2025-01-01")).toEqual({
      next: { from: "2024-10-01", to: "2024-12-31" },
      missed: 1,
    })
    expect(dutyOn("quarter", "2024-10-15", "2024-12-31", "2025-03-31")).toEqual({
      next: { from: "2025-01-01", to: "2025-03-31" },
      missed: 0,
    })
    expect(periodOf("week", "2024-12-31")).toEqual({ from: "2024-12-30", to: "2025-01-05" })
    expect(periodOf("month", "2028-02-10").to).toBe("2028-02-29")
  })

  test("periods follow each other without gap or overlap, and hold their days", () => {
    fc.assert(
      fc.property(fc.constantFrom(...rhythms), day, (rhythm, one) => {
        const period = periodOf(rhythm, one)
        const next = nextPeriod(rhythm, period)
        expect(period.from <= one && one <= period.to).toBe(true)
        expect(daysBetween(period.to, next.from)).toBe(1)
        expect(periodOf(rhythm, period.from)).toEqual(period)
        expect(periodOf(rhythm, period.to)).toEqual(period)
      }),
    )
  })

  test("reporting for the period asked next never leaves more missed, and in the end none", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...rhythms),
        day,
        fc.integer({ min: 0, max: 800 }),
        (rhythm, start, later) => {
          const today = new Date(Date.parse(start) + later * 86_400_000).toISOString().slice(0, 10)
          let reportedTo: string | null = null
          let { missed, next } = dutyOn(rhythm, start, reportedTo, today)
          for (let i = 0; missed > 0; i++) {
            expect(i).toBeLessThan(900)
            reportedTo = next.to
            const after = dutyOn(rhythm, start, reportedTo, today)
            expect(after.missed).toBe(missed - 1)
            missed = after.missed
            next = after.next
          }
          expect(next.to >= today).toBe(true)
        },
      ),
    )
  })
})

test("what a body left behind passes along its successors; a ring or a dead end gives nobody", () => {
  const organ = (id: string, validTo: string | null, successorId: string | null) => ({
    id,
    validTo,
    successorId,
  })
  const organs = new Map(
    [
      organ("town", "2025-06-30", "ward"),
      organ("ward", null, null),
      organ("gone", "2025-06-30", null),
      organ("a", "2025-06-30", "b"),
      organ("b", "2025-06-30", "a"),
    ].map((one) => [one.id, one]),
  )
  expect(answeringOrgan(organs, "town", "2025-06-30")?.id).toBe("town")
  expect(answeringOrgan(organs, "town", "2025-07-01")?.id).toBe("ward")
  expect(answeringOrgan(organs, "gone", "2025-07-01")).toBeNull()
  expect(answeringOrgan(organs, "a", "2025-07-01")).toBeNull()
})
