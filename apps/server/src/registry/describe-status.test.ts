import { grade, graduation, newPerson, type PersonRecord, studyState, vocational } from "@phocap/core"
import fc from "fast-check"
import { expect, test } from "vitest"
import { describeStatus } from "./describe-status.ts"

const id = "01890000-0000-7000-8000-000000000000"
const say = (fields: Partial<PersonRecord>, school: string | null = null) =>
  describeStatus(
    newPerson({ id, householdId: id, givenName: "An", birthYear: 2013, sex: 1, ...fields }),
    school,
    2026,
  )

test("a pupil is in a class of a school", () => {
  expect(say({ grade: 7, className: "7A" }, "THCS Phú Mậu")).toBe("Lớp 7A, THCS Phú Mậu")
  expect(say({ grade: 7 })).toBe("Lớp 7")
  expect(say({ grade: grade.preschool + 4 }, "MN Hoa Mai")).toBe("Mầm non 4 tuổi, MN Hoa Mai")
  expect(say({ grade: grade.tertiary })).toBe("Học sau phổ thông")
  expect(say({ studyState: studyState.studying })).toBe("Đang học")
  expect(say({ grade: 51, className: "Nhóm 24 tháng" })).toBe("Nhóm 24 tháng")
})

test("who left says when, in school years", () => {
  expect(say({ droppedGrade: 8, droppedYear: 2024 })).toBe("Bỏ học lớp 8 năm học 2024–2025")
  expect(say({ droppedGrade: 8 })).toBe("Bỏ học lớp 8")
  expect(say({ graduationLevel: graduation.lowerSecondary, droppedGrade: 10 })).toBe("Bỏ học lớp 10")
})

test("the most telling thing finished is said", () => {
  expect(say({ graduationLevel: graduation.upperSecondary })).toBe("Tốt nghiệp THPT")
  expect(say({ vocationalLevel: vocational.intermediate, droppedGrade: 10 })).toBe("Tốt nghiệp trung cấp")
  expect(say({ graduationLevel: graduation.lowerSecondary, completedGrade: 11, completedYear: 2023 })).toBe(
    "Học xong lớp 11 năm học 2023–2024",
  )
  expect(say({ graduationLevel: graduation.primary, completedGrade: 5, birthYear: 1970 })).toBe(
    "Hoàn thành tiểu học",
  )
  expect(say({ completedGrade: 0, birthYear: 1970 })).toBe("Chưa học xong lớp nào")
})

test("a diploma leaves open whether a child studies, of an adult nobody asks", () => {
  const done = { graduationLevel: graduation.lowerSecondary }
  expect(say({ ...done, birthYear: 2010 })).toBe("Tốt nghiệp THCS, chưa rõ nay có đi học")
  expect(say({ ...done, birthYear: 1980 })).toBe("Tốt nghiệp THCS")
})

test("moved away and dead come before all else, nothing written is not determined", () => {
  expect(say({ grade: 7, movement: 2 })).toBe("Đã chuyển đi")
  expect(say({ grade: 7, movement: 3 })).toBe("Đã chết")
  expect(say({})).toBe("Chưa xác định")
  expect(say({ studyState: studyState.exempt })).toBe("Không thuộc diện")
  expect(say({ studyState: studyState.never })).toBe("Chưa đi học")
})

test("no record is without words", () => {
  const maybe = (low: number, high: number) => fc.option(fc.integer({ min: low, max: high }))
  fc.assert(
    fc.property(
      fc.record({
        studyState: maybe(1, 7),
        grade: maybe(1, 55),
        graduationLevel: maybe(1, 4),
        vocationalLevel: maybe(1, 6),
        completedGrade: maybe(0, 12),
        droppedGrade: maybe(1, 12),
        literacyClass: maybe(1, 5),
        literacyCompleted: maybe(1, 5),
        movement: maybe(1, 3),
      }),
      (fields) => {
        expect(say(fields)).toMatch(/^[A-ZĐ]\S*.*[^\s,]$/u)
        expect(say(fields)).not.toContain("undefined")
      },
    ),
    { seed: 7 },
  )
})
