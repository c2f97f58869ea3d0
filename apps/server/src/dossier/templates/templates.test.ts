import {
  getPaper,
  getPaperFile,
  getTemplate,
  putPaperDetails,
  putTemplate,
  removeTemplate,
  signPaper,
} from "@phocap/contract"
import { readProof, zipFiles } from "@phocap/documents"
import { strFromU8, strToU8, unzipSync } from "fflate"
import { afterAll, beforeAll, expect, test } from "vitest"
import { makeRegister } from "../../registry/testing/made-register.ts"
import { openTestPlace, type TestPlace } from "../../registry/testing/test-place.ts"
import { operations } from "../index.ts"

let place: TestPlace
const params = { unit: "99001", year: 2026, paper: "report" }

beforeAll(async () => {
  place = await openTestPlace(operations)
  await place.fill(makeRegister(40))
})
afterAll(() => place.close())

/** A Word file of an office: one that the product wrote, with another text in it. */
async function office(text: string): Promise<Uint8Array> {
  const { body } = await place.call(getPaperFile, { params: { ...params, paper: "plan", format: "docx" } })
  const parts = unzipSync(new Uint8Array(body as never))
  const xml = strFromU8(parts["word/document.xml"] ?? new Uint8Array())
  const start = xml.indexOf("<w:body>") + 8
  const section = xml.slice(xml.lastIndexOf("<w:sectPr"))
  const changed = `${xml.slice(0, start)}<w:p><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>${section}`
  parts["word/document.xml"] = strToU8(changed)
  return zipFiles(Object.entries(parts).map(([path, content]) => ({ path, content })))
}

function send(content: Uint8Array) {
  const boundary = "phocap-file"
  const head = `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="Mẫu.docx"\r\nContent-Type: application/octet-stream\r\n\r\n`
  const url = putTemplate.path.replace(":unit", "99001").replace(":year", "2026").replace(":paper", "report")
  return place.app.inject({
    method: "POST",
    url,
    payload: Buffer.concat([Buffer.from(head), content, Buffer.from(`\r\n--${boundary}--\r\n`)]),
    headers: { "content-type": `multipart/form-data; boundary=${boundary}` },
  })
}

async function textOfReport(): Promise<string> {
  const { body } = await place.call(getPaperFile, { params: { ...params, format: "docx" } })
  const xml = strFromU8(unzipSync(new Uint8Array(body as never))["word/document.xml"] ?? new Uint8Array())
  return xml.replace(/<[^>]+>/g, "")
}

test("a misspelt field is named with the one that was meant, and nothing is kept", async () => {
  const answer = await send(await office("{trich_yeuu} {people}"))
  expect(answer.statusCode).toBe(422)
  expect(answer.json<{ message: string }>().message).toContain("{trich_yeuu} (có phải {trich_yeu}?)")
  const { body } = await place.call(getTemplate, { params })
  expect(body.template).toBeNull()
  expect(body.fields.find((field) => field.name === "doan.situation")?.text).toMatch(/\d/)
})

test("a file that is too big, or has a loop, is told and not kept", async () => {
  const big = await send(new Uint8Array(6 * 1024 * 1024))
  expect(big).toMatchObject({ statusCode: 413 })
  expect(big.json()).toMatchObject({ code: "template.size", message: "Tệp mẫu lớn hơn 5 MB." })
  const loop = await send(await office("{#people}{trich_yeu}{/people}"))
  expect(loop.json<{ message: string }>().message).toContain("{#people} (có phải {people}?)")
  const { body } = await place.call(getTemplate, { params })
  expect(body.template).toBeNull()
})

test("the office's file is filled with live figures, also once frozen, and can be taken away", async () => {
  const { body: before } = await place.call(getPaper, { params })
  const people = before.figures.find((figure) => figure.id === "people")?.text
  const kept = await send(await office("MẪU RIÊNG: {people} người, {doan.situation}"))
  expect(kept.statusCode).toBe(200)
  expect(await textOfReport()).toContain(`MẪU RIÊNG: ${people} người`)

  const { body: seen } = await place.call(getPaper, { params })
  const details = { ...seen.details, date: "2026-10-01" }
  const dated = await place.call(putPaperDetails, { params, body: { revision: seen.revision, details } })
  const signed = await place.call(signPaper, { params, body: { revision: dated.body.revision } })
  expect(signed.status).toBe(200)
  const { body: file } = await place.call(getPaperFile, { params: { ...params, format: "docx" } })
  expect(readProof(new Uint8Array(file as never)).shown).toBeNull()
  const [first] = makeRegister(40).people
  await place.write([
    { action: "set", entity: "person", id: first?.id ?? "", field: "movement", old: null, new: 2 },
  ])
  expect(await textOfReport()).toContain(`MẪU RIÊNG: ${people} người`)

  await place.call(removeTemplate, { params })
  expect(await textOfReport()).not.toContain("MẪU RIÊNG")
})
