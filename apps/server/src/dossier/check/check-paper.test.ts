import {
  acceptRound,
  adjustPerson,
  checkPaper,
  editPerson,
  getPaper,
  getPaperFile,
  type PaperCheck,
  putPaperDetails,
  signPaper,
  submitRound,
} from "@phocap/contract"
import { checkProof, readProof } from "@phocap/documents"
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate"
import { afterAll, beforeAll, expect, test } from "vitest"
import { operations as registry } from "../../registry/index.ts"
import { makeRegister } from "../../registry/testing/made-register.ts"
import { openTestPlace, type TestPlace } from "../../registry/testing/test-place.ts"
import { operations as rounds } from "../../survey/round/index.ts"
import { operations } from "../index.ts"

let place: TestPlace
const register = makeRegister(60)
const params = { unit: "99001", year: 2026 }
let early: Uint8Array

beforeAll(async () => {
  place = await openTestPlace([...operations, ...registry, ...rounds])
  await place.fill(register)
})
afterAll(() => place.close())

/** Fixes a paper for signature and gives its Word file. */
async function fixed(paper: string, unit = params.unit): Promise<Uint8Array> {
  const at = { ...params, unit, paper }
  const before = (await place.call(getPaper, { params: at })).body
  const { body } = await place.call(putPaperDetails, {
    params: at,
    body: { revision: before.revision, details: { ...before.details, date: "2026-10-19" } },
  })
  const { status } = await place.call(signPaper, { params: at, body: { revision: body.revision } })
  expect(status).toBe(200)
  const file = await place.call(getPaperFile, { params: { ...at, format: "docx" } })
  return new Uint8Array(file.body as never)
}

async function check(content: Uint8Array, year = 2026, unit = params.unit) {
  const boundary = "phocap-file"
  const head = `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="a.docx"\r\nContent-Type: application/octet-stream\r\n\r\n`
  const answer = await place.app.inject({
    method: "POST",
    url: checkPaper.path.replace(":unit", unit).replace(":year", String(year)),
    payload: Buffer.concat([Buffer.from(head), content, Buffer.from(`\r\n--${boundary}--\r\n`)]),
    headers: { "content-type": `multipart/form-data; boundary=${boundary}` },
  })
  return { status: answer.statusCode, body: answer.json<PaperCheck & { code: string }>() }
}

test("before the round is sealed a paper is whole, and there is nothing to hold it against", async () => {
  early = await fixed("report")
  const { body } = await check(early)
  expect(body).toMatchObject({ sound: true, round: "open", adjustments: [] })
})

test("a paper of the sealed records is known as that; one made before a correction differs by name", async () => {
  const pupil = register.people.find(
    (person) => person.grade === 1 && person.birthYear === 2020 && person.movement === null,
  )
  if (pupil === undefined) throw new Error("nobody of age 6 was made")
  await place.call(editPerson, {
    params: { ...params, id: pupil.id },
    body: { changes: [{ field: "movement", old: null, new: 2 }], reason: "chuyển đi" },
  })
  const handedIn = await place.call(submitRound, { params, body: { withErrors: true, remarks: "đã rà" } })
  expect(handedIn.status).toBe(200)
  expect((await place.call(acceptRound, { params, body: {} })).status).toBe(200)
  expect((await check(await fixed("minutes"))).body).toMatchObject({
    sound: true,
    round: "same",
    differing: [],
  })
  const { body } = await check(early)
  expect(body).toMatchObject({ sound: true, round: "differs" })
  expect(body.differing.map((one) => one.label).join()).toContain("tổng số")
  expect(body.differing.every((one) => one.expected !== one.found)).toBe(true)
})

test("corrections since are named without names of people", async () => {
  const person = register.people.find((one) => one.grade === 3)
  if (person === undefined) throw new Error("nobody of grade 3 was made")
  const done = await place.call(adjustPerson, {
    params: { ...params, id: person.id },
    body: { changes: [{ field: "grade", old: 3, new: 4 }], reason: "Ghi nhầm lớp" },
  })
  expect(done.status).toBe(200)
  const { body } = await check(early)
  expect(body.adjustments).toHaveLength(1)
  expect(body.adjustments[0]).toMatchObject({ reason: "Ghi nhầm lớp" })
  expect(JSON.stringify(body.adjustments)).not.toContain(person.givenName)
  // The paper itself tells of it too, though no figure of the sealed round moved.
  const { body: minutes } = await place.call(getPaper, { params: { ...params, paper: "minutes" } })
  expect(minutes.signed).toMatchObject({ moved: [], adjusted: [{ reason: "Ghi nhầm lớp" }] })
})

test("one figure changed in the file, a paper of another year and a file that is none are told", async () => {
  const parts = unzipSync(early)
  const text = strFromU8(parts["word/document.xml"] ?? new Uint8Array())
  const changed = text.replace(
    /(<w:tag w:val="households"\/>.*?<w:t[^>]*>)([^<]*)(<)/,
    (_, before: string, figure: string, after: string) => `${before}${figure}0${after}`,
  )
  expect(changed).not.toBe(text)
  const { body } = await check(zipSync({ ...parts, "word/document.xml": strToU8(changed) }))
  expect(body).toMatchObject({ sound: false, altered: [{ label: "Số hộ" }] })
  expect(await check(early, 2025)).toMatchObject({ status: 422, body: { code: "proof.elsewhere" } })
  expect(await check(Buffer.from("xin chào"))).toMatchObject({ status: 422, body: { code: "proof.missing" } })
})

test("a province's paper carries a receipt of what every commune reached, and minutes that of the inspected one", async () => {
  const report = await fixed("report", "99")
  const own = readProof(report).proof
  expect(own.receipt).toMatchObject({
    format: "phocap-group-receipt/1",
    unit: { code: "99" },
    communes: [
      { code: "99001", receipt: expect.stringMatching(/^[0-9a-f]{64}$/) },
      { code: "99009", receipt: null },
    ],
  })
  expect(checkProof({ proof: own, shown: null })).toMatchObject({ sound: true, receiptIntact: true })
  expect(checkProof({ proof: own, shown: null }).compared.receipt).toBeGreaterThan(5)
  expect((await check(report, 2026, "99")).body).toMatchObject({ sound: true, round: "open" })
  const minutes = await fixed("inspection-99001", "99")
  expect(readProof(minutes).proof.receipt).toMatchObject({ unit: { code: "99001" } })
  const { body } = await check(minutes, 2026, "99")
  expect(body).toMatchObject({ sound: true, round: "same", differing: [] })
  expect(body.compared).toBeGreaterThan(10)
})

test("once every commune is sealed a province's paper is held against what they were sealed with", async () => {
  const early = await fixed("recognition", "99")
  const other = { unit: "99009", year: 2026 }
  await place.database.pool.query(
    "INSERT INTO round (province_code, unit_code, year) VALUES ('99', '99009', 2026)",
  )
  await place.call(submitRound, { params: other, body: { withErrors: true, remarks: "đã rà" } })
  expect((await place.call(acceptRound, { params: other, body: {} })).status).toBe(200)
  expect((await check(early, 2026, "99")).body).toMatchObject({ sound: true, round: "agrees" })
  expect((await check(await fixed("proposal", "99"), 2026, "99")).body).toMatchObject({ round: "same" })
})
