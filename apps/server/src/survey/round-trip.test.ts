import { acceptImport, exportWorkbook, type ImportSummary } from "@phocap/contract"
import fc from "fast-check"
import { afterAll, beforeAll, expect, test } from "vitest"
import { openTestPlace, type TestPlace } from "../registry/testing/test-place.ts"
import { operations } from "./index.ts"
import { stageWorkbook } from "./staging/stage-workbook.ts"
import { anyRegister } from "./testing/any-register.ts"
import { uploadOf } from "./testing/made-workbook.ts"
import { makeUploadOperation, uploadWorkbookOperation } from "./upload-workbook.ts"

let place: TestPlace

beforeAll(async () => {
  const others = operations.filter((operation) => operation !== uploadWorkbookOperation)
  place = await openTestPlace([...others, makeUploadOperation(stageWorkbook)])
})
afterAll(() => place.close())

const params = { unit: "99001", year: 2026 }

async function everything(): Promise<unknown[]> {
  const people = await place.database.pool.query("SELECT * FROM person_record ORDER BY id")
  const households = await place.database.pool.query("SELECT * FROM household ORDER BY id")
  return [...people.rows, ...households.rows]
}

test("whatever the register holds, its own workbook changes nothing", async () => {
  await fc.assert(
    fc.asyncProperty(anyRegister, fc.constantFrom("xlsx", "xls"), async (register, format) => {
      await place.database.pool.query("DELETE FROM person_record; DELETE FROM household")
      await place.fill(register)
      const before = await everything()
      const file = (
        await place.call(exportWorkbook, { params: { ...params, format }, query: { purpose: "kiểm thử" } })
      ).body as Uint8Array
      const staged = (await place.app.inject(uploadOf(file, "a"))).json() as ImportSummary
      expect(staged).toMatchObject({
        added: 0,
        changed: 0,
        rejected: 0,
        absent: 0,
        unchanged: register.people.length,
      })
      await place.call(acceptImport, { params: { ...params, id: staged.id }, body: {} })
      expect(await everything()).toEqual(before)
    }),
    { seed: 20261124, numRuns: 25 },
  )
})
