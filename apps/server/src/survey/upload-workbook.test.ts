import { afterAll, beforeAll, expect, test } from "vitest"
import { openTestPlace, type TestPlace } from "../registry/testing/test-place.ts"
import { operations } from "./index.ts"
import { runWorker } from "./staging/run-worker.ts"
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

test("a thread that takes too long is stopped", async () => {
  const endless = runWorker("stage-workbook", { path: "/dev/null" }, { milliseconds: 1, megabytes: 64 })
  await expect(endless).rejects.toMatchObject({ code: "worker.time", status: 413 })
})

test("a sealed round takes no file", async () => {
  await place.database.query.updateTable("round").set({ state: "sealed" }).where("year", "=", 2026).execute()
  const answer = await place.app.inject(uploadOf(await workbookOf([]), "xa.xlsx"))
  expect(answer.json()).toMatchObject({ code: "round.sealed" })
})
