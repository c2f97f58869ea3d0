import { createHash } from "node:crypto"
import {
  addScan,
  getPaper,
  getRecognition,
  getScanFile,
  putRecognised,
  putRecognitionStep,
  removeScan,
} from "@phocap/contract"
import { afterAll, beforeAll, expect, test } from "vitest"
import { makeRegister } from "../../registry/testing/made-register.ts"
import { openTestPlace, type TestPlace } from "../../registry/testing/test-place.ts"
import { operations } from "../index.ts"

let place: TestPlace
const params = { unit: "99001", year: 2026 }

beforeAll(async () => {
  place = await openTestPlace(operations)
  await place.fill(makeRegister(40))
})
afterAll(() => place.close())

const read = async (year = 2026, unit = "99001") =>
  (await place.call(getRecognition, { params: { unit, year } })).body

test("who recognises a commune is known before the mergers, and to be checked since", async () => {
  const before = (await read(2024)).programmes.find((one) => one.programme === "primary")?.authority
  expect(before).toMatchObject({ body: "Ủy ban nhân dân cấp huyện", needsCheck: false })
  const since = (await read()).programmes.find((one) => one.programme === "primary")?.authority
  expect(since).toMatchObject({ body: null, by: "cấp tỉnh", needsCheck: true })
})

test("what was recognised year by year decides the way", async () => {
  const put = (year: number, level: number) =>
    place.call(putRecognised, {
      params: { unit: "99001", year, programme: "primary" },
      body: {
        recognised: { level, decision: level > 0 ? `1/QĐ-UBND-${year}` : "", decidedOn: null, body: "" },
      },
    })
  const line = async () => (await read()).programmes.find((one) => one.programme === "primary")
  expect((await line())?.track).toBe("first")
  await put(2023, 2)
  expect((await line())?.track).toBe("yearly")
  await put(2024, 0)
  await put(2025, 0)
  const after = await line()
  expect(after?.track).toBe("again")
  expect(after?.history.slice(-4).map((one) => one.level)).toEqual([2, 0, 0, null])
  const refused = await place.call(putRecognised, {
    params: { ...params, programme: "primary" },
    body: { recognised: { level: 2, decision: " ", decidedOn: null, body: "" } },
  })
  expect(refused).toMatchObject({ status: 422, body: { code: "recognition.decision" } })
  const unknown = await place.call(putRecognised, {
    params: { ...params, programme: "nothing" },
    body: { recognised: null },
  })
  expect(unknown.status).toBe(404)
})

test("a step done starts the count of working days, and can be taken back", async () => {
  const put = (done: object | null) =>
    place.call(putRecognitionStep, { params: { ...params, step: "request" }, body: { done } })
  const done = { doneOn: "2026-08-03", document: "12/TTr-UBND", note: "" }
  const after = (await put(done)).body
  expect(after.steps.find((one) => one.step === "request")?.done).toEqual(done)
  expect(after.steps.find((one) => one.step === "decision")?.due).toBe("2026-10-28")
  const back = (await put(null)).body
  expect(back.steps.find((one) => one.step === "decision")?.due).toBe("2026-12-29")
})

test("a year before the office kept any dossier accuses nobody; the present one does", async () => {
  const states = async (year: number, unit = "99009") =>
    new Set((await read(year, unit)).steps.map((one) => one.state))
  expect(await states(2025)).toEqual(new Set(["unwritten"]))
  expect([...(await states(2026))]).not.toContain("unwritten")
})

function form(name: string, content: Uint8Array) {
  const boundary = "phocap-file"
  const head = `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="${name}"\r\nContent-Type: application/octet-stream\r\n\r\n`
  return {
    payload: Buffer.concat([Buffer.from(head), content, Buffer.from(`\r\n--${boundary}--\r\n`)]),
    headers: { "content-type": `multipart/form-data; boundary=${boundary}` },
  }
}

test("a scan is kept with its hash, given back as it was, and taken off without being erased", async () => {
  const url = addScan.path.replace(":unit", "99001").replace(":year", "2026").replace(":paper", "minutes")
  const content = Buffer.from("%PDF-1.4 bản quét")
  const sent = await place.app.inject({ method: "POST", url, ...form("Biên bản.pdf", content) })
  expect(sent.statusCode).toBe(200)
  const scan = sent.json<{ id: string; sha256: string }>()
  expect(scan.sha256).toBe(createHash("sha256").update(content).digest("hex"))
  const file = await place.call(getScanFile, { params: { ...params, id: scan.id } })
  expect(Buffer.from(file.body as never).equals(content)).toBe(true)
  expect((await read()).scans).toHaveLength(1)
  const { body } = await place.call(getPaper, { params: { ...params, paper: "minutes" } })
  expect(body.history[0]?.text).toContain("Biên bản.pdf")
  await place.call(removeScan, { params: { ...params, id: scan.id } })
  expect((await read()).scans).toEqual([])
  const { rows } = await place.database.pool.query("SELECT sha256 FROM dossier_scan")
  expect(rows).toEqual([{ sha256: scan.sha256 }])
  const program = await place.app.inject({ method: "POST", url, ...form("a.pdf", Buffer.from("MZ…")) })
  expect(program.json()).toMatchObject({ code: "scan.type" })
  for (const [name, given] of [
    ["Biên bản.exe", "Biên bản.exe.pdf"],
    ["../../etc/passwd", "passwd.pdf"],
    ["quét.PDF", "quét.PDF"],
  ] as const) {
    const odd = await place.app.inject({ method: "POST", url, ...form(name, content) })
    expect(odd.json()).toMatchObject({ fileName: given })
  }
})

test("a province sees what its communes are recognised for", async () => {
  await place.call(putRecognised, {
    params: { ...params, programme: "literacy" },
    body: { recognised: { level: 2, decision: "5/QĐ-UBND", decidedOn: "2026-12-01", body: "UBND tỉnh" } },
  })
  const province = await read(2026, "99")
  expect(province.below.find((one) => one.code === "99001")?.levels).toEqual({ literacy: 2 })
  const [primary] = province.programmes.filter((one) => one.programme === "primary")
  expect(primary?.authority?.body).toBe("Chủ tịch Ủy ban nhân dân cấp tỉnh")
})
