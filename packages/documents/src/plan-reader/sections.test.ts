import { expect, test } from "vitest"
import { readLines } from "./read-lines.ts"
import { readPlan } from "./read-plan.ts"
import { sectionsOf } from "./sections.ts"

const foot = ["Nơi nhận:\tTM. ỦY BAN NHÂN DÂN", "- Lưu: VT.\tCHỦ TỊCH", "\tLồ Seo Phừ"]
const partsOf = (lines: readonly string[]) => {
  const { main, bodies } = sectionsOf(readLines(lines.join("\n")))
  return [main.length, ...bodies.map((body) => body.map((line) => line.text))]
}

test("annexes begin behind recipients and signature", () => {
  const lines = ["I. NHIỆM VỤ", ...foot, "PHỤ LỤC 1", "Bảng", ...foot, "KẾ HOẠCH", "II. VIỆC"]
  expect(partsOf(lines)).toEqual([4, ["I. NHIỆM VỤ"], ["PHỤ LỤC 1", "Bảng"], ["KẾ HOẠCH", "II. VIỆC"]])
})

test("a document without annex ends with its signature", () => {
  expect(partsOf(["I. NHIỆM VỤ", ...foot])).toEqual([4, ["I. NHIỆM VỤ"]])
  expect(partsOf(["I. NHIỆM VỤ", "PHỤ LỤC nói ở trên"])).toEqual([2, ["I. NHIỆM VỤ", "PHỤ LỤC nói ở trên"]])
})

test("clauses of an annex that bear the numbers of the document are told apart", () => {
  const clause = ["I. NHIỆM VỤ", "1. Giao Công an xã rà soát."]
  const { tasks } = readPlan([...clause, ...foot, "PHỤ LỤC", ...clause].join("\n"))
  expect(tasks.map((task) => task.clause)).toEqual(["I.1", "I.1 (2)"])
})

test("an order behind the last clause is a task of its own, a closing formula is none", () => {
  const clauses = ["1. Giao Công an xã rà soát.", "2. Hội Phụ nữ xã vận động học viên."]
  const read = (last: string) =>
    readPlan([...clauses, last, ...foot].join("\n")).tasks.map((task) => [task.clause, task.parties.length])
  expect(read("Giao Văn phòng UBND xã theo dõi, đôn đốc.")).toEqual([
    ["1", 1],
    ["2", 1],
    ["Cuối", 1],
  ])
  expect(read("Yêu cầu các đơn vị nghiêm túc thực hiện./.")).toEqual([
    ["1", 1],
    ["2", 1],
  ])
})
