import {
  getDossier,
  getDossierZip,
  getPaper,
  putPaperDetails,
  putPassage,
  putRecognitionStep,
  signPaper,
} from "@phocap/contract"
import { unzipSync } from "fflate"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { makeRegister } from "../../registry/testing/made-register.ts"
import { openTestPlace, type TestPlace } from "../../registry/testing/test-place.ts"
import { overviewOf } from "../../standards/index.ts"
import { cellsOf } from "../compose/draft.ts"
import { plainFill } from "../figures/fill-text.ts"
import { operations } from "../index.ts"
import { makePaper } from "../papers/make-paper.ts"
import { dossierGround } from "../papers/paper-ground.ts"
import { looseNumbers } from "../testing/loose-numbers.ts"
import { aboveFigures } from "./above-figures.ts"
import { composeRecognitionDecision } from "./compose-recognition.ts"
import { membersOf } from "./member.ts"

let place: TestPlace
const province = { unit: "99", year: 2026 }

beforeAll(async () => {
  place = await openTestPlace(operations)
  await place.fill(makeRegister(120))
  // A district of the old order, with the two communes that it had.
  const { pool } = place.database
  await pool.query(
    `INSERT INTO unit (province_code, code, level, kind, name, parent_code, valid_from, valid_to)
     VALUES ('99', '990', 2, 'thị xã', 'Thị xã Cũ', '99', '2004-07-08', '2025-07-01')`,
  )
  await pool.query(
    "UPDATE unit SET parent_code = '990' WHERE province_code = '99' AND level = 3 AND valid_to IS NOT NULL",
  )
})
afterAll(() => place.close())

const paper = async (name: string, unit = "99", year = 2026) =>
  (await place.call(getPaper, { params: { unit, year, paper: name } })).body

test("a province's dossier holds request, report, minutes of every commune, decision and tables", async () => {
  const { status, body } = await place.call(getDossier, { params: province })
  expect(status).toBe(200)
  expect(body.items.map((item) => item.paper)).toEqual([
    "proposal",
    "report",
    "inspection-99001",
    "inspection-99009",
    "recognition",
    "tables",
  ])
  const decision = body.items.find((item) => item.paper === "recognition")
  expect(decision).toMatchObject({ needsCheck: true, ground: "Nghị định 20/2014, Điều 28" })
  expect(decision?.reasons.map((reason) => reason.text)).toContain(
    "Cơ quan công nhận xã từ 01/7/2025 chưa đọc được trong văn bản: hỏi Sở trước khi ký.",
  )
})

test("the list tells which communes have not sent their dossier", async () => {
  const below = async () => (await place.call(getDossier, { params: province })).body.below
  expect(await below()).toEqual([
    { code: "99001", name: "Phường Bến Mới", state: "open", signed: 0, asked: 3, request: null },
    { code: "99009", name: "Xã Cửa Tùng", state: "open", signed: 0, asked: 3, request: null },
  ])
  await place.call(putRecognitionStep, {
    params: { unit: "99001", year: 2026, step: "request" },
    body: { done: { doneOn: "2026-10-20", document: "21/TTr-UBND", note: "" } },
  })
  const report = await paper("report", "99001")
  const { body: dated } = await place.call(putPaperDetails, {
    params: { unit: "99001", year: 2026, paper: "report" },
    body: { revision: report.revision, details: { ...report.details, date: "2026-10-19" } },
  })
  await place.call(signPaper, {
    params: { unit: "99001", year: 2026, paper: "report" },
    body: { revision: dated.revision },
  })
  expect((await below())[0]).toMatchObject({
    signed: 1,
    request: { on: "2026-10-20", document: "21/TTr-UBND" },
  })
})

describe("no number without a figure", () => {
  for (const [what, unit, year] of [
    ["a province of two levels", "99", 2026],
    ["a province of three levels", "99", 2024],
    ["a district", "990", 2024],
  ] as const) {
    test(what, async () => {
      const ground = await dossierGround(place.context, unit, year)
      expect(ground.kinds.length).toBeGreaterThan(2)
      for (const { paper: name } of ground.kinds) {
        expect(looseNumbers(makePaper(ground, name)), name).toEqual([])
      }
    })
  }
})

test("a district inspects its communes and asks for nothing; the province then inspected districts", async () => {
  const district = (await place.call(getDossier, { params: { unit: "990", year: 2024 } })).body
  expect(district.items.map((item) => item.paper)).toEqual([
    "report",
    "inspection-99001",
    "inspection-99002",
    "recognition",
    "tables",
  ])
  expect(district.items.every((item) => !item.needsCheck)).toBe(true)
  const old = (await place.call(getDossier, { params: { unit: "99", year: 2024 } })).body
  expect(old.items.map((item) => item.paper)).toContain("inspection-990")
  const commune = await paper("proposal", "99001", 2024)
  expect(commune.document).toMatchObject({
    superior: "Ủy ban nhân dân thị xã Cũ",
    addressees: ["Ủy ban nhân dân thị xã Cũ"],
  })
})

test("minutes of a district tell of the duties from preschool to literacy", async () => {
  const { passages } = await paper("inspection-990", "99", 2024)
  expect(passages.map((one) => one.title).filter((title) => title.startsWith("Kết quả"))).toEqual([
    "Kết quả: Mầm non 5 tuổi",
    "Kết quả: Tiểu học",
    "Kết quả: THCS",
    "Kết quả: Xóa mù chữ",
  ])
})

test("a decision numbers those whom it recognises from one, whoever stands before them", async () => {
  const { unit } = await dossierGround(place.context, "99", 2026)
  const overview = await overviewOf(place.context, "99", 2026)
  // First the commune that reached nothing, then the one that did.
  const members = (await membersOf(place.context, unit, 2026)).reverse()
  const book = aboveFigures(place.context.law, unit, overview, members)
  const { parts } = composeRecognitionDecision({ overview, members, book })
  const [table] = parts.filter((part) => part.kind === "table")
  const rows = (table?.rows ?? []).flatMap((row) => [
    cellsOf(row)
      .slice(0, 2)
      .map((cell) => plainFill(cell, book)),
  ])
  expect(rows).toEqual([["1", "Phường Bến Mới"]])
})

test("minutes name the figures of the inspected commune, and keep what the team wrote", async () => {
  const before = await paper("inspection-99001")
  expect(before.document).toMatchObject({
    superior: "Ủy ban nhân dân tỉnh Thử",
    issuer: "Đoàn kiểm tra phổ cập giáo dục, xóa mù chữ",
  })
  const own = (await paper("report", "99001")).figures.find((one) => one.id === "primary1.grade1.counted")
  expect(before.figures.find((one) => one.id === "primary1.grade1.counted")?.text).toBe(own?.text)
  const { status, body } = await place.call(putPassage, {
    params: { ...province, paper: "inspection-99001", passage: "remarks" },
    body: { revision: before.revision, text: "Hồ sơ đầy đủ; {people} người trong sổ." },
  })
  expect(status).toBe(200)
  expect(JSON.stringify(body.document.blocks)).toContain("Hồ sơ đầy đủ")
})

test("what an officer reads of a paper names no programme by its code", async () => {
  for (const [unit, year] of [
    ["99001", 2026],
    ["99", 2026],
    ["990", 2024],
  ] as const) {
    const { kinds } = await dossierGround(place.context, unit, year)
    for (const { paper: name } of kinds) {
      const { passages, figures } = await paper(name, unit, year)
      const read = [...passages.map((one) => one.title), ...figures.map((one) => one.label)]
      expect(
        read.filter((text) => /preschool|primary|secondary|literacy/i.test(text)),
        name,
      ).toEqual([])
    }
  }
})

test("the zip of a province holds every paper, the tables and the bound volume", {
  timeout: 60_000,
}, async () => {
  const { body } = await place.call(getDossierZip, { params: province })
  const names = Object.keys(unzipSync(new Uint8Array(body as never)))
  expect(names).toEqual([
    "01 To trinh.docx",
    "02 Bao cao.docx",
    "03 Bien ban kiem tra Phường Bến Mới.docx",
    "04 Bien ban kiem tra Xã Cửa Tùng.docx",
    "05 Quyet dinh cong nhan.docx",
    "06 Bieu thong ke.xlsx",
    "07 Bien nhan.json",
    "08 Ho so dong quyen.pdf",
    "MUC LUC.txt",
  ])
})
