import type { PersonPage } from "@phocap/contract"
import { newPerson } from "@phocap/core"
import { describe, expect, it } from "vitest"
import { statusNow } from "./status-now.ts"

const id = "019a0000-0000-7000-8000-000000000001"
type Given = {
  record?: Parameters<typeof newPerson>[0] | object
  facts?: [string, string][]
  schoolName?: string
}

function page({ record = {}, facts = [], schoolName }: Given): PersonPage {
  const person = newPerson({ id, householdId: id, givenName: "An", birthYear: 2010, sex: 1, ...record })
  return {
    person,
    facts: facts.map(([fact, text]) => ({ fact, text })),
    schoolName: schoolName ?? null,
  } as PersonPage
}

describe("statusNow", () => {
  it("names class and school of one who studies", () => {
    const record = { grade: 10, className: "10A1" }
    expect(statusNow(page({ record, schoolName: "THPT Cửa Tùng" }))).toBe("Lớp 10A1, THPT Cửa Tùng")
    expect(statusNow(page({ record: { grade: 55, className: "Lá 1" } }))).toBe("Lá 1")
    expect(statusNow(page({ record: { grade: 3 } }))).toBe("Lớp 3")
  })

  it("says what is known of others", () => {
    const facts: [string, string][] = [
      ["studying", "không đi học"],
      ["droppedGrade", "bỏ học lớp 8"],
    ]
    expect(statusNow(page({ facts }))).toBe("Bỏ học lớp 8")
    expect(statusNow(page({ facts: [["studying", "chưa xác định có đi học"]] }))).toBe(
      "Chưa xác định có đi học",
    )
    const graduate: [string, string][] = [
      ["studying", "không đi học"],
      ["upperDone", "chưa tốt nghiệp THPT"],
      ["secondaryDone", "đã tốt nghiệp THCS"],
      ["primaryDone", "đã hoàn thành tiểu học"],
    ]
    expect(statusNow(page({ facts: graduate }))).toBe("Đã tốt nghiệp THCS")
    expect(statusNow(page({}))).toBe("")
  })

  it("puts leaving before a class that is still written", () => {
    const record = { grade: 3, movement: 2 }
    expect(statusNow(page({ record, facts: [["gone", "đã chuyển đi hoặc chết"]] }))).toBe(
      "Đã chuyển đi hoặc chết",
    )
  })
})
