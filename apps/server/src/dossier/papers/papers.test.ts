import {
  getPaper,
  getPaperFile,
  listPeople,
  putPaperDetails,
  putPassage,
  reopenPaper,
  signPaper,
} from "@phocap/contract"
import { checkProof, proofCode, readWholeProof, vietnameseNumber } from "@phocap/documents"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { operations as registry } from "../../registry/index.ts"
import { makeRegister } from "../../registry/testing/made-register.ts"
import { openTestPlace, type TestPlace } from "../../registry/testing/test-place.ts"
import { operations } from "../index.ts"
import { looseNumbers } from "../testing/loose-numbers.ts"
import { makePaper } from "./make-paper.ts"
import { dossierGround } from "./paper-ground.ts"
import { paperKinds } from "./paper-kinds.ts"

let place: TestPlace
const register = makeRegister(160)

beforeAll(async () => {
  place = await openTestPlace([...operations, ...registry])
  await place.fill(register)
  const earlier = makeRegister(140, 2025, 2)
  await place.fill(earlier, 2025)
})
afterAll(() => place.close())

const at = (paper: string, unit = "99001", year = 2026) => ({ unit, year, paper })

describe("no number without a figure", () => {
  for (const { paper } of paperKinds) {
    for (const [what, unit, year] of [
      ["a commune with people", "99001", 2026],
      ["an empty commune", "99009", 2026],
      ["another year", "99001", 2025],
      ["a year of the old law", "99002", 2024],
    ] as const) {
      test(`${paper} of ${what}`, async () => {
        const ground = await dossierGround(place.context, unit, year)
        expect(looseNumbers(makePaper(ground, paper))).toEqual([])
      })
    }
  }
})

test("of a commune with nobody nothing is praised as reached", async () => {
  const { body } = await place.call(getPaper, { params: at("report", "99009") })
  const text = (id: string) => body.passages.find((passage) => passage.id === id)?.composed
  expect(text("weaknesses")).toContain("chưa đủ dữ liệu để kết luận")
  expect(text("weaknesses")).not.toContain("giữ vững")
  expect(text("causes")).toContain("chưa có đủ số liệu")
})

test("every count is as long as the list of people that it opens", async () => {
  const ground = await dossierGround(place.context, "99001", 2026)
  const counts = ground.book.all().filter((figure) => figure.where !== null)
  expect(counts.length).toBeGreaterThan(50)
  for (const { id, where, text } of counts) {
    const { body } = await place.call(listPeople, {
      params: { unit: "99001", year: 2026 },
      query: { where, limit: 1 },
    })
    expect(text, id).toBe(vietnameseNumber(body.total))
  }
})

test("every figure has a name of its own, for the editor", async () => {
  const ground = await dossierGround(place.context, "99001", 2026)
  makePaper(ground, "plan")
  makePaper(ground, "conditions")
  const labels = ground.book.all().map((figure) => figure.label)
  expect(labels.filter((label, index) => labels.indexOf(label) !== index)).toEqual([])
})

test("what a person wrote stays when figures move, and what moved is shown", async () => {
  const before = (await place.call(getPaper, { params: at("report") })).body
  const people = before.figures.find((figure) => figure.id === "people")?.text
  const written = await place.call(putPassage, {
    params: { ...at("report"), passage: "situation" },
    body: { revision: before.revision, text: "Toàn phường hiện có {people} người, tăng so với 1.000 người." },
  })
  expect(written.status).toBe(200)
  const passage = written.body.passages.find((one) => one.id === "situation")
  expect(passage).toMatchObject({ moved: [], composedThen: null, typed: ["1.000"] })

  const [first] = register.people
  if (first === undefined) throw new Error("no person was made")
  await place.write([{ action: "set", entity: "person", id: first.id, field: "movement", old: null, new: 2 }])
  const after = (await place.call(getPaper, { params: at("report") })).body
  const kept = after.passages.find((one) => one.id === "situation")
  expect(kept?.written).toContain("Toàn phường hiện có {people} người")
  const now = after.figures.find((figure) => figure.id === "people")?.text
  expect(now).not.toBe(people)
  expect(kept?.moved).toEqual([{ id: "people", label: "Nhân khẩu còn ở địa bàn", before: people, now }])
  const [, , printed] = after.document.blocks.filter((block) => block.kind === "paragraph")
  expect(JSON.stringify(after.document.blocks)).toContain(`"text":"${now}"`)
  expect(printed).toBeDefined()

  const back = await place.call(putPassage, {
    params: { ...at("report"), passage: "situation" },
    body: { revision: after.revision, text: null },
  })
  expect(back.body.passages.find((one) => one.id === "situation")?.written).toBeNull()
})

test("a figure that is misspelt is refused by its name", async () => {
  const { body: paper } = await place.call(getPaper, { params: at("report") })
  const refused = await place.call(putPassage, {
    params: { ...at("report"), passage: "situation" },
    body: { revision: paper.revision, text: "Có {peeple} người." },
  })
  expect(refused.status).toBe(422)
  expect(refused.body).toMatchObject({ code: "paper.figure", message: "Không có số liệu {peeple}." })
})

test("of two writers the second is told, and nothing is lost", async () => {
  const { body: paper } = await place.call(getPaper, { params: at("proposal") })
  const write = (text: string) =>
    place.call(putPassage, {
      params: { ...at("proposal"), passage: "dossier" },
      body: { revision: paper.revision, text },
    })
  const answers = await Promise.all([write("Một."), write("Hai.")])
  expect(answers.map((answer) => answer.status).sort()).toEqual([200, 409])
})

test("a signed paper stays as it was signed; what changed since is listed", async () => {
  const params = at("minutes")
  const first = (await place.call(getPaper, { params })).body
  const unsigned = await place.call(signPaper, { params, body: { revision: first.revision } })
  expect(unsigned.status).toBe(422)
  const details = { ...first.details, number: 7, date: "2026-10-05", signer: "Trần Thị Bình" }
  const numbered = (
    await place.call(putPaperDetails, { params, body: { revision: first.revision, details } })
  ).body
  const signed = (await place.call(signPaper, { params, body: { revision: numbered.revision } })).body
  expect(signed.signed).toMatchObject({ moved: [], dataVersion: signed.dataVersion })
  expect(signed.signed?.code).toMatch(/^([0-9A-F]{4}-){3}[0-9A-F]{4}$/)
  const file = await place.call(getPaperFile, { params: { ...params, format: "docx" } })

  const child = register.people.find((person) => person.birthYear === 2020)
  if (child === undefined) throw new Error("no child was made")
  await place.write([{ action: "set", entity: "person", id: child.id, field: "movement", old: null, new: 2 }])
  const later = (await place.call(getPaper, { params })).body
  expect(later.signed?.moved.length).toBeGreaterThan(0)
  expect(later.document).toEqual(signed.document)
  const again = await place.call(getPaperFile, { params: { ...params, format: "docx" } })
  expect(Buffer.from(again.body as never).equals(Buffer.from(file.body as never))).toBe(true)

  const edit = await place.call(putPaperDetails, { params, body: { revision: later.revision, details } })
  expect(edit.body).toMatchObject({ code: "paper.signed" })
  const reopened = await place.call(reopenPaper, {
    params,
    body: { revision: later.revision, reason: "Sai tên thành viên" },
  })
  expect(reopened.body.signed).toBeNull()
  expect(reopened.body.history[0]?.text).toContain("Sai tên thành viên")
})

test("a fixed paper carries its proof in Word and in PDF, and both hold", { timeout: 60_000 }, async () => {
  const params = at("proposal")
  const first = (await place.call(getPaper, { params })).body
  const details = { ...first.details, number: 12, date: "2026-10-08", signer: "Lê Văn Sơn" }
  const numbered = (
    await place.call(putPaperDetails, { params, body: { revision: first.revision, details } })
  ).body
  const signed = (await place.call(signPaper, { params, body: { revision: numbered.revision } })).body
  for (const format of ["docx", "pdf"]) {
    const { status, body } = await place.call(getPaperFile, { params: { ...params, format } })
    expect(status).toBe(200)
    const found = await readWholeProof(new Uint8Array(body as never))
    expect(proofCode(found.proof)).toBe(signed.signed?.code)
    const check = checkProof(found)
    expect(check).toMatchObject({ sound: true, receiptIntact: true })
    expect(check.compared.receipt).toBeGreaterThan(10)
    expect(check.compared.text).toBeGreaterThan(20)
  }
})
