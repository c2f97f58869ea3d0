import { describe, expect, it } from "vitest"
import { personHints } from "./hints.ts"

const child = { birthYear: 2018, sex: 2, identityNumber: null, grade: 3, className: "3B", schoolCode: "1" }
const entriesOf = (fields: Parameters<typeof personHints>[0]) =>
  personHints(fields, 2026).map((hint) => hint.entry)

describe("personHints", () => {
  it("find nothing odd in an ordinary pupil", () => {
    expect(entriesOf(child)).toEqual([])
  })

  it.each([
    [{ className: "4B" }, "class"],
    [{ birthYear: 2010 }, "grade"],
    [{ birthYear: 2021 }, "grade"],
    [{ studyState: 5 }, "studyState"],
    [{ droppedYear: 2026 }, "studyState"],
    [{ schoolCode: null }, "schoolCode"],
    [{ identityNumber: "048219" }, "identityNumber"],
  ])("point at what does not fit: %j", (change, entry) => {
    expect(entriesOf({ ...child, ...change })).toEqual([entry])
  })

  it("accept a pupil one year ahead and four behind", () => {
    expect(entriesOf({ ...child, birthYear: 2019 })).toEqual([])
    expect(entriesOf({ ...child, birthYear: 2014 })).toEqual([])
  })
})
