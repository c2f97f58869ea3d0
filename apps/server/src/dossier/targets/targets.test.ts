import {
  getDossier,
  getPaper,
  type Paper,
  putPaperDetails,
  reopenPaper,
  signPaper,
  type YearTargets,
} from "@phocap/contract"
import { plainText } from "@phocap/core"
import { afterAll, beforeAll, expect, test } from "vitest"
import { makeRegister } from "../../registry/testing/made-register.ts"
import { openTestPlace, type TestPlace } from "../../registry/testing/test-place.ts"
import { operations } from "../index.ts"
import { makePaper } from "../papers/make-paper.ts"
import { dossierGround } from "../papers/paper-ground.ts"
import { looseNumbers } from "../testing/loose-numbers.ts"

let place: TestPlace
const round = { unit: "99001", year: 2026 }

beforeAll(async () => {
  place = await openTestPlace(operations)
  // Of those who should have finished lower secondary school, the ones aged sixteen are still in grade 9.
  const { households, people } = makeRegister(160)
  const behind = { grade: 9, graduationLevel: 2, graduationYear: null }
  await place.fill({
    households,
    people: people.map((one) => (one.birthYear === 2010 ? { ...one, ...behind } : one)),
  })
})
afterAll(() => place.close())

const paper = async (name: string): Promise<Paper> =>
  (await place.call(getPaper, { params: { ...round, paper: name } })).body

const aim = async (targets: YearTargets, name = "plan") => {
  const { revision, details } = await paper(name)
  const params = { ...round, paper: name }
  return place.call(putPaperDetails, { params, body: { revision, details: { ...details, targets } } })
}

const words = ({ document }: Paper): string =>
  document.blocks
    .map((block) => (block.kind === "table" ? JSON.stringify(block.rows) : plainText(block.content)))
    .join("\n")

const number = (from: Paper, id: string): number =>
  Number(from.figures.find((figure) => figure.id === id)?.text.replaceAll(".", ""))

test("without targets nothing is claimed of any, and the plan says that there are none", async () => {
  expect(words(await paper("report"))).not.toContain("chỉ tiêu của kế hoạch năm")
  expect(words(await paper("plan"))).not.toContain("Chỉ tiêu năm")
  const { body } = await place.call(getDossier, { params: round })
  const plan = body.items.find((item) => item.paper === "plan")
  expect(plan?.reasons.map((reason) => reason.text)).toContain(
    "Chưa đặt chỉ tiêu năm: báo cáo chỉ so được với quy định và năm trước.",
  )
})

test("a plan offers the levels and questions of the law, each once; no other paper sets any", async () => {
  const choices = (await paper("plan")).targetChoices
  const primary = choices?.find((choice) => choice.programme === "primary")
  expect(primary?.levels).toEqual([1, 2, 3])
  const labels = primary?.questions.map((question) => question.label) ?? []
  expect(labels).toContain("Trẻ 6 tuổi vào lớp 1")
  expect(new Set(labels).size).toBe(labels.length)
  expect((await paper("report")).targetChoices).toBeNull()
})

test("the report tells of each target what was planned, what was reached, and how many people short", async () => {
  const before = await paper("report")
  const of = number(before, "lowerSecondary1.graduated.of")
  const counted = number(before, "lowerSecondary1.graduated.counted")
  expect(of).toBeGreaterThan(counted)
  const answer = await aim({
    levels: [{ programme: "primary", level: 3 }],
    shares: [
      { question: "lowerSecondary1.graduated", percent: 100 },
      { question: "preschool5.enrolled", percent: 0.01 },
    ],
  })
  expect(answer.status).toBe(200)
  const [report, plan] = [await paper("report"), await paper("plan")]
  expect(number(report, "target.lowerSecondary1.graduated.short")).toBe(of - counted)
  expect(words(report)).toContain(`còn thiếu ${of - counted} người`)
  expect(words(report)).toContain("So với chỉ tiêu của kế hoạch năm")
  expect(number(report, "targets.of")).toBe(3)
  const states = ["met", "unmet", "open", "nobody"].map((state) => number(report, `targets.${state}`))
  expect(states.reduce((sum, one) => sum + one, 0)).toBe(3)
  expect(number(report, "targets.met")).toBeGreaterThan(0)
  expect(words(plan)).toContain("Mức độ ")
  expect(words(plan)).toContain("0,01%")
  for (const name of ["plan", "report"]) {
    expect(looseNumbers(makePaper(await dossierGround(place.context, "99001", 2026), name))).toEqual([])
  }
})

test("targets that the law of the round does not know are refused", async () => {
  for (const targets of [
    { levels: [{ programme: "literacy", level: 3 }], shares: [] },
    { levels: [{ programme: "nothing", level: 1 }], shares: [] },
    { levels: [], shares: [{ question: "lowerSecondary3.graduated", percent: 99 }] },
    { levels: [], shares: [{ question: "lowerSecondary1.graduated", percent: 0.001 }] },
  ]) {
    expect(await aim(targets)).toMatchObject({ status: 422, body: { code: "paper.target" } })
  }
  const other = await aim({ levels: [{ programme: "primary", level: 3 }], shares: [] }, "report")
  expect(other).toMatchObject({ status: 422, body: { code: "paper.target" } })
})

test("targets of a signed plan stand; changed after it was opened again, a signed report tells", async () => {
  const date = async (name: string) => {
    const { revision, details } = await paper(name)
    const params = { ...round, paper: name }
    const dated = await place.call(putPaperDetails, {
      params,
      body: { revision, details: { ...details, date: "2026-10-02" } },
    })
    await place.call(signPaper, { params, body: { revision: dated.body.revision } })
  }
  await date("plan")
  await date("report")
  const targets = { levels: [], shares: [{ question: "lowerSecondary1.graduated", percent: 99 }] }
  expect(await aim(targets)).toMatchObject({ status: 409, body: { code: "paper.signed" } })
  await place.call(reopenPaper, {
    params: { ...round, paper: "plan" },
    body: { revision: (await paper("plan")).revision, reason: "Hạ chỉ tiêu" },
  })
  expect((await aim(targets)).status).toBe(200)
  const moved = (await paper("report")).signed?.moved ?? []
  expect(moved).toContainEqual({
    label: "THCS, Thanh thiếu niên 15–18 tuổi tốt nghiệp hoặc hoàn thành chương trình THCS: chỉ tiêu năm",
    before: "100%",
    now: "99%",
  })
})
