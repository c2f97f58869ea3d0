import { describe, expect, it } from "vitest"
import { fillPath, toQuery } from "./fill-path.ts"

describe("fillPath", () => {
  it("escapes values, so that a code cannot reach another path", () => {
    expect(fillPath("/api/units/:unit/schools/:code", { unit: "1", code: "../a b" })).toBe(
      "/api/units/1/schools/..%2Fa%20b",
    )
  })
  it("takes digits as part of a parameter's name", () => {
    expect(fillPath("/x/:id/evidence/:sha256", { id: "a", sha256: "00ff" })).toBe("/x/a/evidence/00ff")
  })
  it("fills a parameter that is followed by a dot or stands before an extension", () => {
    expect(fillPath("/x/workbook.:format", { format: "xls" })).toBe("/x/workbook.xls")
    expect(fillPath("/x/:code/file.xlsx", { code: "TH-M1" })).toBe("/x/TH-M1/file.xlsx")
  })
})

describe("toQuery", () => {
  it("leaves out what is not set and keeps zero", () => {
    expect(toQuery({ offset: 0, q: "", hamlet: undefined, where: "age=6 & must" })).toBe(
      "?offset=0&where=age%3D6+%26+must",
    )
    expect(toQuery({})).toBe("")
  })
})
