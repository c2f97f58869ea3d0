import fc from "fast-check"
import { expect, test } from "vitest"
import { taskStates } from "./directive.ts"
import { freshStanding, stepTask } from "./step-task.ts"
import { wholeStanding } from "./whole-task.ts"

const part = (state: string, percent: number | null = null, doneOn: string | null = null) => ({
  state,
  percent,
  doneOn,
})

test("a whole is done with its last part, on that part's day, and not before", () => {
  const first = part("done", 100, "2026-03-01")
  expect(wholeStanding([first, part("awaiting", 100)])).toEqual({
    state: "doing",
    percent: 100,
    doneOn: null,
  })
  expect(wholeStanding([part("done", 100, "2026-05-02"), first])).toEqual({
    state: "done",
    percent: 100,
    doneOn: "2026-05-02",
  })
})

test("whoever was let off does not hold the others up; where all are, nothing is left to do", () => {
  const done = part("done", 100, "2026-03-01")
  expect(wholeStanding([done, part("withdrawn")])).toMatchObject({ state: "done", percent: 100 })
  expect(wholeStanding([part("withdrawn"), part("withdrawn", 30)])).toMatchObject({ state: "withdrawn" })
})

test("nothing is begun while nobody began, and a refusal begins nothing", () => {
  expect(wholeStanding([part("notStarted"), part("refused")])).toMatchObject({
    state: "notStarted",
    percent: 0,
  })
  expect(wholeStanding([part("notStarted"), part("doing", 50)])).toMatchObject({
    state: "doing",
    percent: 25,
  })
})

test("whatever the parts: done means that all are, and the event brings the whole there", () => {
  const parts = fc.array(
    fc.record({
      state: fc.constantFrom(...taskStates),
      percent: fc.option(fc.nat(100)),
      doneOn: fc.constantFrom("2026-01-05", "2026-02-06"),
    }),
    { minLength: 1, maxLength: 12 },
  )
  fc.assert(
    fc.property(parts, (made) => {
      const list = made.map((one) => ({ ...one, doneOn: one.state === "done" ? one.doneOn : null }))
      const whole = wholeStanding(list)
      const living = list.filter((one) => one.state !== "withdrawn")
      expect(whole.state === "done").toBe(living.length > 0 && living.every((one) => one.state === "done"))
      expect((whole.doneOn === null) === (whole.state !== "done")).toBe(true)
      const event = {
        kind: "parts",
        actor: "An",
        at: "2026-03-01T08:00:00.000Z",
        values: { ...whole },
      } as const
      expect(stepTask(freshStanding("Các xã", null), event)).toMatchObject(whole)
    }),
  )
})
