import { describe, expect, it } from "vitest"
import { groupHistory } from "./group-history.ts"

const entry = (batchId: string, field: string) => ({
  at: "2026-09-01T03:00:00Z",
  year: 2026,
  actor: "Cán bộ",
  reason: "Nhập nhầm",
  device: null,
  file: null,
  kind: "edit",
  field,
  old: 1,
  new: 2,
  batchId,
})

describe("groupHistory", () => {
  it("puts together what was done at once and keeps the order", () => {
    const batches = groupHistory([entry("b", "grade"), entry("b", "className"), entry("a", "sex")])
    expect(batches.map((batch) => [batch.batchId, batch.entries.map((one) => one.field)])).toEqual([
      ["b", ["grade", "className"]],
      ["a", ["sex"]],
    ])
  })

  it("is empty without a history", () => {
    expect(groupHistory([])).toEqual([])
  })
})
