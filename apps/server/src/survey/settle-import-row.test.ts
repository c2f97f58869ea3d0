import {
  acceptImport,
  getImport,
  type ImportRow,
  type ImportSummary,
  settleImportRow,
} from "@phocap/contract"
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest"
import { makeRegister } from "../registry/testing/made-register.ts"
import { openTestPlace, type TestPlace } from "../registry/testing/test-place.ts"
import { operations } from "./index.ts"
import { stageWorkbook } from "./staging/stage-workbook.ts"
import { type Cells, uploadOf, workbookOf } from "./testing/made-workbook.ts"
import { makeUploadOperation, uploadWorkbookOperation } from "./upload-workbook.ts"

const unitRound = { unit: "99001", year: 2026 }
let place: TestPlace

beforeAll(async () => {
  const others = operations.filter((operation) => operation !== uploadWorkbookOperation)
  place = await openTestPlace([...others, makeUploadOperation(stageWorkbook)])
})
afterAll(() => place.close())
beforeEach(async () => {
  await place.database.pool.query(
    "DELETE FROM person_record; DELETE FROM household; DELETE FROM import_batch",
  )
  await place.fill(makeRegister(3))
  const { id } = await upload([known])
  await place.call(acceptImport, { params: { ...unitRound, id }, body: {} })
})

const known: Cells = {
  A: "Tổ 4",
  C: "Tống Khải",
  D: "Mới",
  E: 3,
  F: 4,
  G: 2020,
  L: "Tống",
  M: "Chủ",
  O: 77,
  P: "Thường trú",
  Q: "Đang ở",
  R: 1,
  S: "1B*",
  V: "99001TH",
  AV: "Con",
}
/** The same name and birth in another household: it may be the same child or another. */
const doubtful: Cells = { ...known, L: "Đào", M: "Khác", O: 78, S: "1C*" }

async function upload(rows: readonly Cells[]): Promise<ImportSummary> {
  const answer = await place.app.inject(uploadOf(await workbookOf(rows), "DuLieu.xlsx"))
  return answer.json() as ImportSummary
}
const rowOf = async (id: string): Promise<ImportRow> => {
  const query = { action: "problems", offset: 0, limit: 10 }
  const all = ["problems", "changed", "added"] as const
  for (const action of all) {
    const { body } = await place.call(getImport, {
      params: { ...unitRound, id },
      query: { ...query, action },
    })
    const row = body.rows.find((one: ImportRow) => one.doubt !== null)
    if (row !== undefined) return row
  }
  throw new Error("no doubtful row")
}
const settle = (id: string, choice: string, row = 5) =>
  place.call(settleImportRow, { params: { ...unitRound, id, row }, body: { choice } })
const classesOfNew = async () => {
  const { rows } = await place.database.pool.query<{ class_name: string }>(
    "SELECT class_name FROM person_record WHERE family_name = 'Tống Khải' ORDER BY class_name",
  )
  return rows.map((row) => row.class_name)
}

test("a doubtful row is the stored person once somebody says so", async () => {
  const staged = await upload([doubtful])
  expect(staged).toMatchObject({ rejected: 1, changed: 0, added: 0, errors: 1 })
  const { doubt, action } = await rowOf(staged.id)
  expect(action).toBe("rejected")
  expect(doubt).toMatchObject({ choice: "undecided", candidates: [{}] })
  const [candidate] = doubt?.candidates ?? []
  expect(candidate?.text).toContain("Tống Khải Mới (sinh 2020)")
  expect(candidate?.changes).toMatchObject([{ field: "className", old: "1B", new: "1C" }])

  const settled = await settle(staged.id, candidate?.personId ?? "")
  expect(settled.body).toMatchObject({ rejected: 0, changed: 1, added: 0, errors: 0 })
  expect(settled.body.problemKinds.map(({ code }) => code)).not.toContain("who-unclear")
  await place.call(acceptImport, { params: { ...unitRound, id: staged.id }, body: {} })
  expect(await classesOfNew()).toEqual(["1C"])
  expect((await settle(staged.id, "new")).status).toBe(409)
})

test("or somebody new, and it can be decided otherwise until the import is accepted", async () => {
  const staged = await upload([doubtful])
  const fresh = await settle(staged.id, "new")
  expect(fresh.body).toMatchObject({ rejected: 0, added: 1, changed: 0, errors: 0 })
  const back = await settle(staged.id, "undecided")
  expect(back.body).toMatchObject({ rejected: 1, added: 0, errors: 1 })
  expect(back.body.problemKinds).toEqual(staged.problemKinds)
  expect(back.body.verdicts?.after).toEqual(staged.verdicts?.after)
  await settle(staged.id, "new")
  await place.call(acceptImport, { params: { ...unitRound, id: staged.id }, body: {} })
  expect(await classesOfNew()).toEqual(["1B", "1C"])
  const { rows } = await place.database.pool.query("SELECT FROM household WHERE form_number = '78'")
  expect(rows).toHaveLength(1)
})

test("two rows of one new household, both decided by hand, make it once", async () => {
  const sister = { ...known, C: "Tống Thị", D: "Út", E: 9 }
  const first = await upload([known, sister])
  await place.call(acceptImport, { params: { ...unitRound, id: first.id }, body: {} })
  const staged = await upload([doubtful, { ...sister, L: "Đào", M: "Khác", O: 78 }])
  expect(staged.rejected).toBe(2)
  await settle(staged.id, "new", 5)
  await settle(staged.id, "new", 6)
  const accepted = await place.call(acceptImport, { params: { ...unitRound, id: staged.id }, body: {} })
  expect(accepted.body).toMatchObject({ conflicts: 0, summary: { added: 2 } })
  const { rows } = await place.database.pool.query(
    "SELECT p.id FROM person_record p JOIN household h ON h.id = p.household_id WHERE h.form_number = '78'",
  )
  expect(rows).toHaveLength(2)
})

test("nobody can be chosen whom the row cannot be, or whom another row already is", async () => {
  const staged = await upload([doubtful, { ...doubtful, O: 79, M: "Nữa" }])
  expect(staged.rejected).toBe(2)
  const person = (await rowOf(staged.id)).doubt?.candidates[0]?.personId ?? ""
  expect(await settle(staged.id, "00000000-0000-7000-8000-000000000001")).toMatchObject({
    status: 422,
    body: { code: "import.not-candidate" },
  })
  expect((await settle(staged.id, person, 5)).status).toBe(200)
  expect(await settle(staged.id, person, 6)).toMatchObject({ status: 409, body: { code: "import.taken" } })
  expect(await settle(staged.id, "new", 99)).toMatchObject({ body: { code: "import.not-doubtful" } })
})
