import type { UnitEntry } from "@phocap/contract"
import { describe, expect, it } from "vitest"
import { lastDay, roundFor, unitAt, unitTitle, unitTree } from "./units.ts"

function unit(code: string, name: string, parentCode: string | null, years: number[] = [2026]): UnitEntry {
  return {
    provinceCode: "46",
    code,
    kind: "phường",
    name,
    level: 3,
    parentCode,
    validFrom: "2025-07-01",
    validTo: null,
    hardship: [],
    successors: [],
    rounds: years.map((year) => ({ year, state: "open" as const, people: 1, access: 0 })),
  }
}
const units = [
  unit("46", "Huế", null),
  unit("2", "Đông Ba", "46"),
  unit("1", "An Hòa", "46"),
  unit("3", "Dương Nỗ", "46"),
]

describe("unitTree", () => {
  it("orders names the Vietnamese way, children below their parent", () => {
    expect(unitTree(units, "").map((line) => [line.unit.name, line.depth])).toEqual([
      ["Huế", 0],
      ["An Hòa", 1],
      ["Dương Nỗ", 1],
      ["Đông Ba", 1],
    ])
  })
  it("finds without marks and keeps the parents", () => {
    expect(unitTree(units, "dong ba").map((line) => line.unit.name)).toEqual(["Huế", "Đông Ba"])
    expect(unitTree(units, "xyz")).toEqual([])
  })
  it("ends on units that are each other's parent", () => {
    expect(unitTree([unit("a", "A", "b"), unit("b", "B", "a")], "")).toEqual([])
  })
})

describe("unitTitle", () => {
  it("puts the kind before the name once", () => {
    expect(unitTitle({ kind: "phường", name: "An Hòa" })).toBe("Phường An Hòa")
    expect(unitTitle({ kind: "phường", name: "Phường 1" })).toBe("Phường 1")
  })
})

describe("unitAt", () => {
  const old = {
    ...unit("1", "Phường cũ", null, [2024, 2023]),
    validFrom: "2004-07-08",
    validTo: "2025-07-01",
  }
  const now = unit("1", "Phường mới", null, [2026, 2025])
  it("lets the year choose between a unit and the one that kept its code", () => {
    expect(unitAt([old, now], "1", 2024)?.name).toBe("Phường cũ")
    expect(unitAt([old, now], "1", 2026)?.name).toBe("Phường mới")
    expect(unitAt([old, now], "1", 2031)?.name).toBe("Phường mới")
    expect(unitAt([old, now], "2", 2024)).toBeNull()
  })
})

describe("lastDay", () => {
  it("is the day before the unit is no more", () => {
    expect(lastDay("2025-07-01")).toBe("2025-06-30")
  })
})

describe("roundFor", () => {
  it("keeps the year where there is data, else takes the newest", () => {
    expect(roundFor(unit("1", "A", null, [2025, 2024]), 2024)).toBe(2024)
    expect(roundFor(unit("1", "A", null, [2025, 2024]), 2026)).toBe(2025)
    expect(roundFor(unit("1", "A", null, []), 2026)).toBeNull()
  })
})
