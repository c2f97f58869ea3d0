import { join } from "node:path"
import { expect, test } from "vitest"
import { projectRoot } from "../../platform/files/project-root.ts"
import { loadLaw } from "../../platform/law/load-law.ts"
import { recognitionSteps } from "./steps.ts"

const pack = await loadLaw(join(projectRoot, "law"))
const done = (doneOn: string) => ({ doneOn, document: "", note: "" })
const step = (
  name: string,
  given: Parameters<typeof recognitionSteps>[3],
  today = "2026-11-24",
  year = 2026,
) => recognitionSteps(pack, 3, year, given, today).find((one) => one.step === name)

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

test("a province reports before 10/10, and the ministry has 40 working days from the request", () => {
  const steps = recognitionSteps(pack, 1, 2026, { request: done("2026-11-02") }, "2026-11-24")
  expect(steps.find((one) => one.step === "report")).toMatchObject({ due: "2026-10-09", state: "late" })
  expect(steps.find((one) => one.step === "decision")?.due).toBe("2026-12-28")
})
