import { existsSync, readFileSync } from "node:fs"
import { expect, test } from "vitest"
import { encodeLegacy } from "../encoding/testing/encode-legacy.ts"
import { readPlan } from "./read-plan.ts"
import { type ExpectedPlan, expectedPlans } from "./testing/expected-plans.ts"
import { longPlan } from "./testing/long-plan.ts"
import { precision, recall, type Scores, scoreReading } from "./testing/score-reading.ts"

const textOf = (file: string) => readFileSync(new URL(`testing/plans/${file}`, import.meta.url), "utf8")

function scored(plans: readonly ExpectedPlan[], read: (plan: ExpectedPlan) => string): Scores {
  const scores: Scores = new Map()
  for (const plan of plans) scoreReading(scores, plan, readPlan(read(plan)))
  return scores
}

/** Fields that are read without a fault in the invented plans, and those where a little is missed. */
function expectGood(scores: Scores, lowest: number): void {
  for (const [field, score] of scores) {
    expect(
      Math.min(precision(score), recall(score)),
      `${field}: ${score.misses.join("; ")}`,
    ).toBeGreaterThanOrEqual(lowest)
  }
}

test.each(expectedPlans.map((plan) => [plan.what, plan] as const))("%s", (_, plan) => {
  const scores = scored([plan], () => textOf(plan.file))
  for (const field of ["task", "deadline", "number", "issuedOn", "owner"]) {
    const score = scores.get(field)
    expect(score?.misses, field).toEqual([])
  }
  expectGood(scores, 0.5)
})

test("all plans together: precision and recall of every field", () => {
  expectGood(
    scored(expectedPlans, (plan) => textOf(plan.file)),
    0.85,
  )
})

test("TCVN3 text says the same, capitals of the capital font aside", () => {
  const plan = expectedPlans[0]!
  const scores = scored([plan], () => encodeLegacy(textOf(plan.file), "tcvn3"))
  for (const field of ["task", "deadline", "owner", "collaborator", "number"]) {
    expect(scores.get(field)?.misses, field).toEqual([])
  }
})

test("a plan of sixty pages is read to its end", () => {
  const { text, tasks } = longPlan(60)
  const reading = readPlan(text)
  expect(text.length).toBeGreaterThan(60 * 2200)
  expect(reading.tasks.map((task) => task.clause)).toEqual(tasks.map((task) => task.clause))
  for (const [i, task] of tasks.entries()) {
    expect(reading.tasks[i]?.deadlines.map(({ value }) => value.dueOn)).toEqual([task.dueOn])
    expect(reading.tasks[i]?.parties.find((party) => party.role === "owner")?.value).toBe(task.owner)
  }
})

test("everything found is tied to the words it came from", () => {
  for (const plan of expectedPlans) {
    const { text, tasks, head } = readPlan(textOf(plan.file))
    for (const task of tasks) {
      expect(task.start).toBeLessThan(task.end)
      for (const party of task.parties) expect(text.slice(party.start, party.end)).toBe(party.value)
      for (const due of task.deadlines) expect(text.slice(due.start, due.end)).toBe(due.value.words)
    }
    if (head.subject !== null)
      expect(text.slice(head.subject.start, head.subject.end)).toBe(head.subject.value)
  }
})

test("what is not said is marked and not made up", () => {
  const { tasks, head, notUnderstood, text } = readPlan(
    [
      "KẾ HOẠCH",
      "II. NHIỆM VỤ",
      "1. Nâng cao chất lượng dạy và học.",
      "- Thời gian thực hiện: theo lịch riêng.",
      "2. Phòng Giáo dục và Đào tạo tổ chức kiểm tra.",
    ].join("\n"),
  )
  expect(head).toMatchObject({ number: null, issuedOn: null, issuer: null, signer: null })
  expect(tasks[0]).toMatchObject({
    parties: [],
    deadlines: [],
    doubts: ["no-owner", "deadline-not-understood"],
  })
  expect(tasks[1]?.doubts).toEqual(["no-deadline"])
  expect(notUnderstood.map((span) => text.slice(span.start, span.end))).toEqual(["theo lịch riêng"])
})

test("text without any structure gives no tasks rather than wrong ones", () => {
  const reading = readPlan("Hôm nay trời đẹp. Chúng tôi đi chợ và mua rau.\nNgày mai đi tiếp.")
  expect(reading.tasks).toEqual([])
  expect(readPlan("").tasks).toEqual([])
})

/** A real plan cannot lie in the open: it is looked for beside the project, or where REAL_PLAN says. */
const besideProject = new URL(
  "../../../../../shared/inputs/ke-hoach-thuc-hien-chi-thi-29.txt",
  import.meta.url,
)
const realPlan = process.env.REAL_PLAN ?? besideProject
const hasRealPlan = existsSync(realPlan)
if (!hasRealPlan) {
  console.warn(
    "The real plan is neither beside the project (../shared/inputs) nor named by REAL_PLAN: skipped.",
  )
}
test.skipIf(!hasRealPlan)("the real plan of a town, which lies beside the project", () => {
  const reading = readPlan(readFileSync(realPlan, "utf8"))
  const lead = "đồng chí phó bí thư thị ủy - chủ tịch ubnd thị xã"
  const below = [
    "chi bộ trung tâm giáo dục nghề nghiệp - giáo dục thường xuyên thị xã",
    "chi bộ các trường thpt",
  ]
  const seen = reading.tasks.map((task) => {
    const of = (role: string) =>
      task.parties.filter((party) => party.role === role).map((party) => party.value.toLowerCase())
    const due = task.deadlines.map(({ value }) => value.dueOn ?? (value.standing ? "standing" : value.rhythm))
    return [task.clause, of("owner"), of("doer"), due]
  })
  const town = "thị xã"
  const follow = [`ubnd ${town}`, ...below, "đảng ủy các phường, xã"]
  expect(seen).toEqual([
    [
      "II.1",
      ["ban tuyên giáo thị ủy"],
      [`ubnd ${town}`, "mặt trận", `các tổ chức chính trị - xã hội ${town}`, "các cấp ủy cơ sở"],
      ["2024-09-30", "standing"],
    ],
    ["II.2", [lead], follow, ["standing"]],
    ["II.3", [lead], follow, ["standing"]],
    ["II.4", [lead], follow, ["2024-12-31", "standing"]],
    ["III.1", [lead], [`ubnd ${town}`], []],
    ["III.2", ["mặt trận", `các tổ chức chính trị - xã hội ${town}`], [], []],
    ["III.3", ["các cấp ủy cơ sở"], [], []],
    ["III.4", ["các đồng chí thị ủy viên"], [], []],
    ["III.5", ["ban tuyên giáo thị ủy"], [], ["standing"]],
  ])
  expect(reading.head.basis.map((one) => one.number)).toEqual(["232-KH/TU", "29-CT/TW"])
  expect(reading.notUnderstood).toEqual([])
})
