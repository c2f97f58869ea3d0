import type { LawOption } from "@phocap/engine"
import { describe, expect, it } from "vitest"
import { openQuestions, standingChoice, withChoice } from "./open-questions.ts"

const option: LawOption = {
  id: "temporaryResidents",
  title: "Người tạm trú",
  note: "",
  confidence: "S",
  standing: "counted",
  choices: [
    { id: "counted", label: "Tính", definitions: {} },
    { id: "notCounted", label: "Không tính", definitions: {} },
  ],
}
const file = (from: string, to: string | null, options: LawOption[]) => ({
  inForce: { from, to },
  definitions: [],
  options,
})

describe("openQuestions", () => {
  it("are those of the law in force on 30 September of the round", () => {
    const pack = { definitions: [file("2014-05-15", "2026-07-01", [option]), file("2026-07-01", null, [])] }
    expect(openQuestions(pack, 2025)).toEqual([option])
    expect(openQuestions(pack, 2026)).toEqual([])
  })
})

describe("a unit's choice", () => {
  it("is the advised one unless another of the question's choices is named", () => {
    expect(standingChoice(option, {})).toBe("counted")
    expect(standingChoice(option, { temporaryResidents: "notCounted" })).toBe("notCounted")
    expect(standingChoice(option, { temporaryResidents: "gone" })).toBe("counted")
  })

  it("is kept only where it departs from the advice", () => {
    const chosen = withChoice({ other: "x" }, option, "notCounted")
    expect(chosen).toEqual({ other: "x", temporaryResidents: "notCounted" })
    expect(withChoice(chosen, option, "counted")).toEqual({ other: "x" })
  })
})
