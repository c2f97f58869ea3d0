import type { TableEntry } from "@phocap/contract"
import { expect, test } from "vitest"
import { groupTables } from "./group-tables.ts"

const entry = (code: string, programme: string, group: string): TableEntry => ({
  code,
  name: code,
  programme,
  group,
  confidence: "A",
  units: ["commune"],
})

test("programmes follow schooling, results come first, nothing is lost", () => {
  const grouped = groupTables([
    entry("XMC-3", "literacy", "people"),
    entry("TH-10", "primary", "people"),
    entry("TH-2", "primary", "people"),
    entry("TH-02", "primary", "result"),
    entry("LẠ", "chưa biết", "khác"),
  ])
  expect(grouped.map((one) => one.programme)).toEqual(["primary", "literacy", "chưa biết"])
  expect(grouped[0]?.groups.map((one) => [one.group, one.entries.map((each) => each.code)])).toEqual([
    ["result", ["TH-02"]],
    ["people", ["TH-2", "TH-10"]],
  ])
})
