import { describe, expect, it } from "vitest"
import { parsePlace, placePath, sameScreen } from "./place.ts"

describe("parsePlace", () => {
  it("reads unit, year and what is below", () => {
    expect(parsePlace("/26734/2026/bieu/TH-M1")).toEqual({ unit: "26734", year: 2026, below: "/bieu/TH-M1" })
    expect(parsePlace("/26734/2026")).toEqual({ unit: "26734", year: 2026, below: "/" })
  })
  it("is null elsewhere", () => {
    expect(parsePlace("/")).toBeNull()
    expect(parsePlace("/26734/nam/")).toBeNull()
  })
  it("agrees with placePath", () => {
    expect(parsePlace(placePath("a b", 2025, "/nguoi"))).toEqual({ unit: "a b", year: 2025, below: "/nguoi" })
  })
})

describe("sameScreen", () => {
  it("keeps a table and leaves a person", () => {
    expect(sameScreen("/bieu/TH-M1")).toBe("/bieu/TH-M1")
    expect(sameScreen("/nguoi/0190-aa")).toBe("/nguoi")
    expect(sameScreen("/")).toBe("/")
  })
})
