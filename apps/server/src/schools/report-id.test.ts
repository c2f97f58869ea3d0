import { expect, test } from "vitest"
import { z } from "zod"
import { reportId } from "./report-id.ts"

test("the same report has the same id, another has another, and each is a UUID", () => {
  const id = reportId("46", "19804", 2026, "TH1", 2)
  expect(z.uuid().safeParse(id).success).toBe(true)
  expect(reportId("46", "19804", 2026, "TH1", 2)).toBe(id)
  const others = [reportId("46", "19804", 2026, "TH1", 4), reportId("46", "19804", 2026, "TH", "12")]
  expect(new Set([id, ...others]).size).toBe(3)
})
