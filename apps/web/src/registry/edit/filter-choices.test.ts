import { ethnicities, grades, residences, vocationals } from "@phocap/core"
import { describe, expect, it } from "vitest"
import { choicesOf, filterChoices, sameAs } from "./filter-choices.ts"

const found = (list: Parameters<typeof choicesOf>[0], text: string) =>
  filterChoices(choicesOf(list, "vi"), text).map((choice) => choice.label)

describe("filterChoices", () => {
  it("answers to letters without marks", () => {
    expect(found(residences, "thuong")).toEqual(["Thường trú"])
    expect(found(ethnicities, "ta")[0]).toBe("Tày")
    expect(found(ethnicities, "e de")[0]).toBe("Ê-đê")
    expect(found(ethnicities, "ede")[0]).toBe("Ê-đê")
    expect(found(vocationals, "dai")).toEqual(["Đại học"])
  })

  it("answers to other spellings, numbers and initials", () => {
    expect(found(ethnicities, "h'mong")[0]).toBe("Hmông")
    expect(found(residences, "kt3")).toEqual(["Tạm trú"])
    expect(found(grades, "3")[0]).toBe("Lớp 3")
    expect(found(grades, "t3")[0]).toBe("3 tuổi")
    expect(found(residences, "nkd")).toEqual(["Nơi khác đến"])
  })

  it("finds words that are not beside each other, in their order", () => {
    const schools = [
      { value: "1", label: "Trường Tiểu học Lê Lợi" },
      { value: "2", label: "Trường Tiểu học Phú Mậu" },
    ]
    expect(filterChoices(schools, "th mau").map((one) => one.value)).toEqual([])
    expect(filterChoices(schools, "tieu mau").map((one) => one.value)).toEqual(["2"])
    expect(filterChoices(schools, "mau tieu").map((one) => one.value)).toEqual([])
  })

  it("keeps all when nothing is typed and none when nothing fits", () => {
    expect(found(residences, " ")).toHaveLength(residences.length)
    expect(found(residences, "xyz")).toEqual([])
  })
})

describe("sameAs", () => {
  const hamlets = ["Tổ 1", "Tổ 11", "Thôn Đình"].map((label) => ({ value: label, label }))
  it("finds what is meant though written without marks", () => {
    expect(sameAs(hamlets, "to 1")?.label).toBe("Tổ 1")
    expect(sameAs(hamlets, " THON DINH ")?.label).toBe("Thôn Đình")
    // Unmarked first in the list too, so that Enter takes it.
    expect(filterChoices(hamlets, "to 1")[0]?.label).toBe("Tổ 1")
  })
  it("leaves what is new as it is", () => {
    expect(sameAs(hamlets, "Tổ 12")).toBeUndefined()
    expect(sameAs(hamlets, "")).toBeUndefined()
  })
})
