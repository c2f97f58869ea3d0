import { createHash } from "node:crypto"
import {
  getDossier,
  getDossierPdf,
  getDossierZip,
  getListFile,
  getPaper,
  getPaperFile,
  putPaperDetails,
} from "@phocap/contract"
import { PhocapError } from "@phocap/core"
import { unzipSync } from "fflate"
import { afterAll, beforeAll, expect, test } from "vitest"
import { makeRegister } from "../../registry/testing/made-register.ts"
import { openTestPlace, type TestPlace } from "../../registry/testing/test-place.ts"
import { operations } from "../index.ts"
import { dossierGround } from "../papers/paper-ground.ts"
import { paperKinds } from "../papers/paper-kinds.ts"
import { dossierFiles } from "./dossier-files.ts"

let place: TestPlace
const params = { unit: "99001", year: 2026 }

beforeAll(async () => {
  place = await openTestPlace(operations)
  await place.fill(makeRegister(120))
})
afterAll(() => place.close())

test("the list says what is missing, why, and where to go", async () => {
  const { body } = await place.call(getDossier, { params })
  const minutes = body.items.find((item) => item.paper === "minutes")
  expect(minutes?.state).toBe("missing")
  expect(minutes?.reasons).toContainEqual({
    text: "Chưa ghi thành viên đoàn tự kiểm tra.",
    to: "/ho-so/team",
    weight: "missing",
  })
  const team = (await place.call(getPaper, { params: { ...params, paper: "team" } })).body
  const members = [{ name: "Nguyễn Văn Ước", title: "Phó Chủ tịch", role: "Trưởng đoàn" }]
  await place.call(putPaperDetails, {
    params: { ...params, paper: "team" },
    body: { revision: team.revision, details: { ...team.details, members } },
  })
  const after = (await place.call(getDossier, { params })).body
  expect(after.items.find((item) => item.paper === "minutes")?.state).toBe("draft")
  const { body: paper } = await place.call(getPaper, { params: { ...params, paper: "minutes" } })
  expect(JSON.stringify(paper.document)).toContain("Nguyễn Văn Ước, Phó Chủ tịch, Trưởng đoàn")
  const { body: decision } = await place.call(getPaper, { params: { ...params, paper: "team" } })
  expect(JSON.stringify(decision.document)).toContain("01 (một)")
})

test("a commune without people misses its records, and says so", async () => {
  const { body } = await place.call(getDossier, { params: { unit: "99009", year: 2026 } })
  const report = body.items.find((item) => item.paper === "report")
  expect(report?.reasons[0]).toEqual({ text: "Chưa có hộ nào trong sổ.", to: "/nhap", weight: "missing" })
})

test("the zip holds every part, and its contents name each file by its hash", {
  timeout: 60_000,
}, async () => {
  const { body } = await place.call(getDossierZip, { params })
  const files = unzipSync(new Uint8Array(body as never))
  const names = Object.keys(files)
  for (const kind of paperKinds) expect(names.some((name) => name.endsWith(`${kind.file}.docx`))).toBe(true)
  expect(names.filter((name) => name.endsWith(".xlsx"))).toHaveLength(6)
  const lines = new TextDecoder().decode(files["MUC LUC.txt"]).trim().split("\n")
  expect(lines).toHaveLength(names.length - 1)
  for (const line of lines) {
    const [hash, name] = line.split("  ") as [string, string]
    expect(
      createHash("sha256")
        .update(files[name] as Uint8Array)
        .digest("hex"),
    ).toBe(hash)
  }
})

test("where a machine cannot make PDF the folder holds everything else, and says so", {
  timeout: 60_000,
}, async () => {
  const ground = await dossierGround(place.context, params.unit, params.year)
  const unavailable = async () => {
    throw new PhocapError("pdf.unavailable", "Máy này không có phần tạo PDF.", "Tải tệp Word.", 501)
  }
  const files = await dossierFiles(place.context, ground, unavailable)
  const names = files.map((file) => file.path)
  expect(names.filter((name) => name.endsWith(".docx"))).toHaveLength(paperKinds.length)
  expect(names.some((name) => name.endsWith(".pdf"))).toBe(false)
  const note = files.find((file) => file.path.endsWith("Chua co ban dong quyen.txt"))
  expect(new TextDecoder().decode(note?.content)).toContain("Máy này không có phần tạo PDF.")
  const broken = async () => {
    throw new PhocapError("pdf.failed", "Chưa tạo được tệp PDF.", "", 500)
  }
  await expect(dossierFiles(place.context, ground, broken)).rejects.toMatchObject({ code: "pdf.failed" })
})

test("the bound volume is one PDF", { timeout: 60_000 }, async () => {
  const { status, body } = await place.call(getDossierPdf, { params })
  expect(status).toBe(200)
  expect(new TextDecoder("latin1").decode((body as unknown as Uint8Array).subarray(0, 5))).toBe("%PDF-")
})

test("parts that are not there are refused in words", async () => {
  const nothing = await place.call(getPaperFile, { params: { ...params, paper: "nothing", format: "docx" } })
  expect(nothing).toMatchObject({ status: 404, body: { code: "paper.missing" } })
  const above = await place.call(getListFile, { params: { unit: "99", year: 2026, paper: "list-primary" } })
  expect(above).toMatchObject({ status: 404, body: { code: "dossier.level" } })
})
