import { join } from "node:path"
import { vietnamDay } from "@phocap/core"
import { expect, test } from "vitest"
import { projectRoot } from "../../platform/files/project-root.ts"
import { loadLaw } from "../../platform/law/load-law.ts"
import { roundDeadlines } from "./round-deadlines.ts"

const { calendar } = await loadLaw(join(projectRoot, "law"))
const nothing = { submitted: null, sealed: null }
const stateOf = (id: string, done: { submitted: string | null; sealed: string | null }, today: string) => {
  const { state, days } = roundDeadlines(calendar, 2026, done, today).find((one) => one.id === id)!
  return { state, days }
}

test("a commune is in time through 2/10 and late from 3/10 on", () => {
  expect(stateOf("commune-send", nothing, "2026-10-01")).toEqual({ state: "due", days: 1 })
  expect(stateOf("commune-send", nothing, "2026-10-02")).toEqual({ state: "due", days: 0 })
  expect(stateOf("commune-send", nothing, "2026-10-03")).toEqual({ state: "overdue", days: 1 })
  expect(stateOf("commune-send", { ...nothing, submitted: "2026-10-02" }, "2026-11-24").state).toBe("met")
  expect(stateOf("commune-send", { ...nothing, submitted: "2026-10-06" }, "2026-11-24")).toEqual({
    state: "late",
    days: 4,
  })
})

test("recognition by the province must be over before 30/12", () => {
  expect(stateOf("province-recognise", nothing, "2026-11-24")).toEqual({ state: "due", days: 35 })
  expect(stateOf("province-recognise", { ...nothing, sealed: "2026-12-29" }, "2027-01-05").state).toBe("met")
})

test("a district's date is gone with the districts, and dates stand in their order", () => {
  const of = (year: number) => roundDeadlines(calendar, year, nothing, "2026-11-24").map((one) => one.id)
  expect(of(2024)).toContain("district-send")
  expect(of(2026)).not.toContain("district-send")
  expect(of(2026)).toEqual(["reference-date", "commune-send", "province-send", "province-recognise"])
})

test("the day is that of Viet Nam", () => {
  expect(vietnamDay("2026-10-02T16:59:59Z")).toBe("2026-10-02")
  expect(vietnamDay("2026-10-02T17:00:00Z")).toBe("2026-10-03")
})
