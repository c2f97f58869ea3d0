import type { Organ } from "@phocap/core"
import { expect, test } from "vitest"
import { ownerOrgan, successorOf } from "./organs.ts"

const organ = (id: string, name: string, more: Partial<Organ> = {}): Organ => ({
  id,
  name,
  kind: "office",
  unitCode: null,
  parentId: null,
  validFrom: null,
  validTo: null,
  successorId: null,
  note: null,
  ...more,
})
const bodies = (...organs: Organ[]) => new Map(organs.map((one) => [one.id, one]))

test("a body entered after the plan gets the tasks that bear its name, and passes them on", () => {
  const organs = bodies(
    organ("old", "Phòng Giáo dục và Đào tạo", { validTo: "2025-06-30", successorId: "new" }),
    organ("new", "Phòng Văn hóa - Xã hội"),
  )
  const owner = ownerOrgan(organs, { organId: null, name: "đồng chí phòng giáo dục và đào tạo" })
  expect(owner).toBe("old")
  expect(successorOf(organs, owner, "2025-07-01")).toBe("Phòng Văn hóa - Xã hội")
  expect(successorOf(organs, owner, "2025-06-30")).toBeNull()
})

test("of several bodies of one name none is taken, and a body once tied stays", () => {
  const organs = bodies(organ("a", "Trường Tiểu học Tân An"), organ("b", "Trường Tiểu học Tân An"))
  expect(ownerOrgan(organs, { organId: null, name: "Trường Tiểu học Tân An" })).toBeNull()
  expect(ownerOrgan(organs, { organId: "b", name: "Trường Tiểu học Tân An" })).toBe("b")
  expect(ownerOrgan(bodies(), { organId: null, name: "Trường Tiểu học Tân An" })).toBeNull()
})
