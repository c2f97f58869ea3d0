import { join } from "node:path"
import { expect, test } from "vitest"
import { projectRoot } from "../../platform/files/project-root.ts"
import { loadLaw } from "../../platform/law/load-law.ts"
import { recognitionSteps } from "./steps.ts"

const pack = await loadLaw(join(projectRoot, "law"))
const done = (doneOn: string) => ({ doneOn, document: "", note: "" })
const at = (today: string) => ({ today, since: "2020-01-01", decided: false })
const step = (
  name: string,
  given: Parameters<typeof recognitionSteps>[3],
  today = "2026-11-24",
  year = 2026,
) =>
  recognitionSteps(pack, { level: 3, track: "yearly" }, year, given, at(today)).find(
    (one) => one.step === name,
  )

test("the decision is due before 30/12, or after the working days of the request where that is earlier", () => {
  expect(step("decision", {})).toMatchObject({ due: "2026-12-29", dueWords: "trước 30/12/2026" })
  const early = step("decision", { request: done("2026-08-03") })
  expect(early?.due).toBe("2026-10-28")
  expect(early?.dueWords).toBe("60 ngày làm việc từ 03/08/2026")
  expect(early?.needsCheck).toBe(true)
  expect(step("decision", { request: done("2026-10-20") })?.due).toBe("2026-12-29")
})

test("before the two levels of 2025 there was no such count of days", () => {
  expect(step("decision", { request: done("2024-08-05") }, "2024-11-24", 2024)?.due).toBe("2024-12-29")
})

test("a step is late once its last day has passed, near within two weeks, and done when it is done", () => {
  expect(step("self-inspection", {}, "2026-11-30")?.state).toBe("soon")
  expect(step("self-inspection", {}, "2026-12-01")?.state).toBe("late")
  expect(step("self-inspection", { "self-inspection": done("2026-10-09") }, "2026-12-01")?.state).toBe("done")
  expect(step("team", {})?.state).toBe("open")
})

test("a commune hands in its data before 03/10", () => {
  expect(step("report", {}, "2026-10-01")).toMatchObject({ due: "2026-10-02", state: "soon" })
})

const province = { level: 1, track: "yearly" } as const

test("a province reports before 10/10, and is recognised again within 40 working days of its request", () => {
  const steps = recognitionSteps(pack, province, 2026, { request: done("2026-11-02") }, at("2026-11-24"))
  expect(steps.map((one) => one.step)).toEqual(["report", "inspection", "request", "decision"])
  expect(steps.find((one) => one.step === "report")).toMatchObject({ due: "2026-10-09", state: "late" })
  expect(steps.find((one) => one.step === "decision")?.due).toBe("2026-12-28")
})

test("the first time a team is set within 20 working days, and decides within 40 more", () => {
  const first = { level: 1, track: "first" } as const
  const steps = (given: Parameters<typeof recognitionSteps>[3]) =>
    new Map(recognitionSteps(pack, first, 2026, given, at("2026-11-24")).map((one) => [one.step, one]))
  const asked = steps({ request: done("2026-11-02") })
  expect(asked.get("team")).toMatchObject({ due: "2026-11-30", dueWords: "20 ngày làm việc từ 02/11/2026" })
  expect(asked.get("decision")).toMatchObject({
    due: null,
    dueWords: "40 ngày làm việc từ khi Bộ thành lập đoàn kiểm tra",
  })
  const set = steps({ request: done("2026-11-02"), team: done("2026-11-20") })
  expect(set.get("decision")?.dueWords).toContain("40 ngày làm việc từ 20/11/2026")
})

test("a district reported to the province before 05/10 and was recognised by it", () => {
  const steps = recognitionSteps(pack, { level: 2, track: "yearly" }, 2024, {}, at("2024-10-01"))
  expect(steps.find((one) => one.step === "report")).toMatchObject({ due: "2024-10-04", state: "soon" })
  expect(steps.find((one) => one.step === "decision")).toMatchObject({
    who: "Ủy ban nhân dân tỉnh",
    due: "2024-12-29",
  })
  expect(JSON.stringify(steps)).not.toMatch(/Bộ|công nhận tỉnh/)
})

test("what fell due before the office kept a dossier here is not called late, whatever day it is", () => {
  const steps = (year: number, given: Parameters<typeof recognitionSteps>[3] = {}, decided = false) =>
    recognitionSteps(pack, { level: 3, track: "yearly" }, year, given, {
      today: "2026-11-24",
      since: "2025-11-15",
      decided,
    }).map(({ step, state }) => [step, state])
  expect(new Set(steps(2023).map(([, state]) => state))).toEqual(new Set(["unwritten"]))
  expect(Object.fromEntries(steps(2025))).toMatchObject({
    report: "unwritten",
    "self-inspection": "late",
    team: "open",
    decision: "late",
  })
  expect(Object.fromEntries(steps(2026))).toMatchObject({ report: "late", team: "open", decision: "open" })
})

test("once a decision is written no step before it is late: it must have been taken", () => {
  const given = { decision: done("2025-12-19") }
  const known = { today: "2026-11-24", since: "2020-01-01", decided: false }
  const commune = { level: 3, track: "yearly" } as const
  const states = recognitionSteps(pack, commune, 2025, given, known).map((one) => one.state)
  expect(states).toEqual(["unwritten", "unwritten", "unwritten", "unwritten", "unwritten", "done"])
  const register = recognitionSteps(pack, commune, 2025, {}, { ...known, decided: true })
  expect(new Set(register.map((one) => one.state))).toEqual(new Set(["unwritten"]))
})
