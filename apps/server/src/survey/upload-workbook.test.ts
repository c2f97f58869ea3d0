import type { ImportSummary } from "@phocap/contract"
import { afterAll, beforeAll, expect, test } from "vitest"
import { runWorker } from "../platform/worker/run-worker.ts"
import { openTestPlace, type TestPlace } from "../registry/testing/test-place.ts"
import { operations } from "./index.ts"
import { connectionOf } from "./staging/stage-order.ts"
import type { WriteOrder } from "./staging/write-import.ts"
import { uploadOf, workbookOf } from "./testing/made-workbook.ts"

let place: TestPlace

beforeAll(async () => {
  place = await openTestPlace(operations)
})
afterAll(() => place.close())

test("a thread reads the file and stages it; what it refuses is said in its words", async () => {
  const row = { A: "Tổ 1", C: "Lê Thị", D: "An", G: 2015, L: "Lê", M: "Ba", O: 1, R: 5, V: "99001TH" }
  const staged = await place.app.inject(uploadOf(await workbookOf([row]), "xa.xlsx"))
  expect(staged.json()).toMatchObject({ state: "staged", added: 1, fileName: "xa.xlsx" })
  const refused = await place.app.inject(uploadOf(Buffer.from("GIF89a trăm"), "anh.xlsx"))
  expect(refused.statusCode).toBe(400)
  expect(refused.json()).toMatchObject({ code: "spreadsheet-unsupported" })
}, 240_000)

test("another thread writes a large import as this one would", async () => {
  const row = { A: "Tổ 2", C: "Lê Thị", D: "Bê", G: 2014, L: "Lê", M: "Tư", O: 9, R: 6, V: "99001THCS" }
  const staged = (
    await place.app.inject(uploadOf(await workbookOf([row]), "xa.xlsx"))
  ).json() as ImportSummary
  const order: WriteOrder = {
    connection: connectionOf(place.database.pool.options),
    place: { provinceCode: "99", unitCode: "99001", year: 2026 },
    importId: staged.id,
    batch: { actor: "Thử", device: null, reason: "Nhập lớn", at: place.context.now() },
  }
  const limits = { milliseconds: 200_000, megabytes: 256, remedy: "Chia nhỏ tệp." }
  expect(await runWorker<number>("survey/staging/write-import", order, limits)).toBe(0)
  const { rows } = await place.database.pool.query(
    "SELECT given_name FROM person_record WHERE birth_year = 2014",
  )
  expect(rows).toEqual([{ given_name: "Bê" }])
  const missing = { ...order, importId: place.context.newId() }
  await expect(runWorker("survey/staging/write-import", missing, limits)).rejects.toMatchObject({
    code: "import.missing",
  })
}, 240_000)

test("a thread that takes too long is stopped", async () => {
  const endless = runWorker(
    "survey/staging/stage-workbook",
    { path: "/dev/null" },
    { milliseconds: 1, megabytes: 64, remedy: "Chia nhỏ tệp." },
  )
  await expect(endless).rejects.toMatchObject({ code: "worker.time", status: 413 })
})

test("a file beyond the limit is refused before it is read", async () => {
  const answer = await place.app.inject(uploadOf(Buffer.alloc(60 * 1024 * 1024 + 1), "lon.xlsx"))
  expect(answer.statusCode).toBe(413)
  expect(answer.json()).toMatchObject({ code: "upload.size" })
})

test("a sealed round takes no file", async () => {
  await place.database.query.updateTable("round").set({ state: "sealed" }).where("year", "=", 2026).execute()
  const answer = await place.app.inject(uploadOf(await workbookOf([]), "xa.xlsx"))
  expect(answer.json()).toMatchObject({ code: "round.sealed" })
})
