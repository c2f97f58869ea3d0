import {
  acceptImport,
  discardImport,
  exportWorkbook,
  getImport,
  type ImportSummary,
  listImports,
  listPeople,
  undoImport,
} from "@phocap/contract"
import type { Household, PersonRecord } from "@phocap/core"
import { xlsxBytes } from "@phocap/documents"
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest"
import { operations as registryOperations } from "../registry/index.ts"
import { makeRegister } from "../registry/testing/made-register.ts"
import { openTestPlace, type TestPlace } from "../registry/testing/test-place.ts"
import { operations } from "./index.ts"
import { stageWorkbook } from "./staging/stage-workbook.ts"
import { type Cells, uploadOf, workbookOf } from "./testing/made-workbook.ts"
import { makeUploadOperation, uploadWorkbookOperation } from "./upload-workbook.ts"

const unitRound = { unit: "99001", year: 2026 }
const register = makeRegister(12)
let place: TestPlace

beforeAll(async () => {
  // A thread reads TypeScript slowly; that it does the same is shown by a test of its own.
  const others = operations.filter((operation) => operation !== uploadWorkbookOperation)
  place = await openTestPlace([...others, makeUploadOperation(stageWorkbook), ...registryOperations])
})
afterAll(() => place.close())
beforeEach(async () => {
  await place.database.pool.query(
    "DELETE FROM person_record; DELETE FROM household; DELETE FROM import_batch",
  )
  await place.fill(register)
})

const upload = async (bytes: Uint8Array, name = "DuLieu.xlsx") => {
  const answer = await place.app.inject(uploadOf(bytes, name))
  return {
    status: answer.statusCode,
    body: answer.json() as ImportSummary & { code?: string; message?: string },
  }
}
const exported = async (format = "xlsx") => {
  const answer = await place.call(exportWorkbook, {
    params: { ...unitRound, format },
    query: { purpose: "kiểm thử" },
  })
  expect(answer.status).toBe(200)
  return answer.body as Uint8Array
}
const of = (id: string) => ({ params: { ...unitRound, id } })
const preview = async (id: string, query: object) => (await place.call(getImport, { ...of(id), query })).body
const accept = (id: string) => place.call(acceptImport, { ...of(id), body: {} })
const everything = async () => {
  const people = await place.database.pool.query("SELECT * FROM person_record ORDER BY id")
  const households = await place.database.pool.query("SELECT * FROM household ORDER BY id")
  return JSON.stringify([people.rows, households.rows])
}

const newRow: Cells = {
  A: "Tổ 4",
  C: "Tống Khải",
  D: "Mới",
  E: 3,
  F: 4,
  G: 2020,
  H: "x",
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

test("what was exported changes nothing when it comes back, as .xlsx and as .xls", async () => {
  const before = await everything()
  for (const format of ["xlsx", "xls"]) {
    const staged = await upload(await exported(format), `b.${format}`)
    expect(staged.status).toBe(200)
    expect(staged.body).toMatchObject({
      state: "staged",
      rows: 48,
      unchanged: 48,
      added: 0,
      changed: 0,
      rejected: 0,
      absent: 0,
    })
    const accepted = await accept(staged.body.id)
    expect(accepted.body).toMatchObject({ conflicts: 0, summary: { state: "accepted" } })
  }
  expect(await everything()).toBe(before)
})

test("nothing is written until it is accepted; then all of it, under one batch, and taken back whole", async () => {
  const before = await everything()
  const rows: Cells[] = [
    newRow,
    { ...newRow, C: "Tống", D: "Chủ", G: 1980, H: null, R: null, S: null, V: null, W: "THPT", AV: "Chủ hộ" },
  ]
  const staged = (await upload(await workbookOf(rows))).body
  expect(staged).toMatchObject({
    rows: 2,
    added: 2,
    errors: 0,
    fileName: "DuLieu.xlsx",
    actor: "Cán bộ địa phương",
  })
  expect(await everything()).toBe(before)
  const accepted = await accept(staged.id)
  expect(accepted.body).toMatchObject({ conflicts: 0, summary: { state: "accepted", batchId: staged.id } })
  const found = await place.call(listPeople, { params: unitRound, query: { q: "tong khai moi" } })
  expect(found.body.people).toMatchObject([
    { fullName: "Tống Khải Mới", hamlet: "Tổ 4", formNumber: "77", status: "Lớp 1B, Tiểu học Số 1" },
  ])
  const undone = await place.call(undoImport, { ...of(staged.id), body: {} })
  expect(undone.body).toMatchObject({ conflicts: 0, summary: { state: "undone" } })
  expect(await everything()).toBe(before)
})

test("the same file twice changes nothing, whether staged before or after", async () => {
  const bytes = await workbookOf([newRow])
  const [first, second] = [(await upload(bytes)).body, (await upload(bytes)).body]
  await accept(first.id)
  const once = await everything()
  expect((await accept(first.id)).body).toMatchObject({ conflicts: 0, summary: { state: "accepted" } })
  expect(await accept(second.id)).toMatchObject({ status: 409, body: { code: "import.stale" } })
  const third = (await upload(bytes)).body
  expect(third).toMatchObject({ added: 0, unchanged: 1 })
  await accept(third.id)
  expect(await everything()).toBe(once)
})

test("the preview tells each row's changes in words, and who is missing", async () => {
  const pupil = register.people.find((person) => person.grade === 4) as PersonRecord
  const household = register.households.find((one) => one.id === pupil.householdId) as Household
  const row: Cells = {
    A: household.hamlet,
    C: pupil.familyName,
    D: pupil.givenName,
    E: pupil.birthDay,
    F: pupil.birthMonth,
    G: pupil.birthYear,
    H: pupil.sex === 2 ? "x" : null,
    L: household.headFamilyName,
    M: household.headGivenName,
    O: household.formNumber,
    P: "Tạm trú",
    Q: "Đang ở",
    R: 5,
    S: "5B*",
    V: "99001TH",
    AV: "Con",
  }
  const staged = (await upload(await workbookOf([row]))).body
  expect(staged).toMatchObject({ changed: 1, absent: 11 })
  const { rows } = await preview(staged.id, { action: "changed" })
  expect(rows).toMatchObject([{ row: 5, name: `${pupil.familyName} ${pupil.givenName}`, personId: pupil.id }])
  expect(rows[0]?.changes).toEqual(
    expect.arrayContaining([
      { field: "grade", label: "Khối học", old: "Lớp 4", new: "Lớp 5" },
      { field: "residence", label: "Diện cư trú", old: "Thường trú", new: "Tạm trú" },
    ]),
  )
  const absent = await preview(staged.id, { action: "absent", limit: 5 })
  expect(absent.total).toBe(11)
  expect(absent.rows).toHaveLength(5)
  expect(absent.rows.every((one) => one.name !== "" && one.personId !== pupil.id)).toBe(true)
})

test("rows with errors stay out, warnings pass; both are counted by kind and found by it", async () => {
  const rows: Cells[] = [
    { ...newRow, R: "lớp chín mươi" },
    { ...newRow, D: "Khác", O: 78, V: "KHONGCO" },
    { ...newRow, D: "Tốt", O: 79, V: null },
  ]
  const staged = (await upload(await workbookOf(rows))).body
  expect(staged).toMatchObject({ rows: 3, added: 1, rejected: 2 })
  const kinds = staged.problemKinds.map((kind) => `${kind.level} ${kind.code} ${kind.count}`)
  expect(kinds).toEqual(
    expect.arrayContaining(["error word-unknown 1", "error school-unknown 1", "warning school-missing 1"]),
  )
  const found = await preview(staged.id, { action: "problems", code: "school-unknown" })
  expect(found.rows).toMatchObject([{ row: 6, action: "rejected", name: "Tống Khải Khác" }])
  expect(found.rows[0]?.problems[0]).toMatchObject({
    column: "V",
    columnLabel: "Mã trường",
    value: "KHONGCO",
  })
  await accept(staged.id)
  const names = await place.call(listPeople, { params: unitRound, query: { q: "tong khai" } })
  expect(names.body.people.map((person) => person.fullName)).toEqual(["Tống Khải Tốt"])
})

test("the verdict after is the verdict that comes about", async () => {
  const rows = Array.from(
    { length: 6 },
    (_, n): Cells => ({
      ...newRow,
      D: `Sáu ${n}`,
      O: 100 + n,
      R: null,
      S: null,
      V: null,
      AE: 1,
      AF: "2025-2026",
    }),
  )
  const staged = (await upload(await workbookOf(rows))).body
  expect(staged).toMatchObject({ added: 6 })
  const { before, after } = staged.verdicts ?? { before: [], after: [] }
  const now = await place.context.populations.commune("99001", 2026)
  expect(before).toEqual(now.verdicts)
  expect(after).not.toEqual(before)
  await accept(staged.id)
  const then = await place.context.populations.commune("99001", 2026)
  expect(after).toEqual(then.verdicts)
})

test("a field that somebody corrected since the file was read is not overwritten", async () => {
  const pupil = register.people.find((person) => person.grade === 3) as PersonRecord
  const file = (await exported()) as Uint8Array
  await place.write([{ action: "set", entity: "person", id: pupil.id, field: "grade", old: 3, new: 4 }])
  const staged = (await upload(file)).body
  expect(staged.changed).toBe(1)
  await place.write([{ action: "set", entity: "person", id: pupil.id, field: "grade", old: 4, new: 5 }])
  expect((await accept(staged.id)).body.conflicts).toBe(1)
  const { rows } = await place.database.pool.query("SELECT grade FROM person_record WHERE id = $1", [
    pupil.id,
  ])
  expect(rows[0]?.grade).toBe(5)
})

test("somebody who may be a stored person is left for a person to decide", async () => {
  const pupil = register.people.find((person) => person.grade === 4) as PersonRecord
  const household = register.households.find((one) => one.id === pupil.householdId) as Household
  const row: Cells = {
    ...newRow,
    A: household.hamlet,
    L: household.headFamilyName,
    M: household.headGivenName,
    O: household.formNumber,
    C: pupil.familyName,
    D: pupil.givenName,
    E: pupil.birthDay,
    F: pupil.birthMonth,
    G: pupil.birthYear - 1,
    H: pupil.sex === 2 ? "x" : null,
  }
  const staged = (await upload(await workbookOf([row]))).body
  expect(staged).toMatchObject({ rejected: 1, added: 0, changed: 0 })
  const { rows } = await preview(staged.id, { action: "rejected" })
  expect(rows[0]?.problems[0]?.message).toContain(
    `${pupil.familyName} ${pupil.givenName} (sinh ${pupil.birthYear})`,
  )
})

test("schools that only the file knows come with it, and go when it is taken back", async () => {
  const row: Cells = { ...newRow, V: "99001TH9" }
  const school = ["99001TH9", "Tiểu học Số 9", "TH", "", "Phường Bến Mới"]
  const staged = (await upload(await workbookOf([row], [school, ["99001X", "Không ai học", "TH", "", ""]])))
    .body
  expect(staged).toMatchObject({ added: 1 })
  expect(staged.problemKinds.map((kind) => kind.code)).toContain("schools-added")
  await accept(staged.id)
  const schools = async () =>
    (
      await place.database.pool.query(
        "SELECT code, unit_code FROM school WHERE code LIKE '99001TH9' OR code = '99001X'",
      )
    ).rows
  expect(await schools()).toEqual([{ code: "99001TH9", unit_code: "99001" }])
  await place.call(undoImport, { ...of(staged.id), body: {} })
  expect(await schools()).toEqual([])
})

test("files that are no workbook of this round are refused in words and leave nothing", async () => {
  expect(await upload(new Uint8Array(), "a.xlsx")).toMatchObject({
    status: 400,
    body: { code: "spreadsheet-empty" },
  })
  expect(await upload(Buffer.from("%PDF-1.7 …"), "a.pdf")).toMatchObject({
    status: 400,
    body: { code: "spreadsheet-unsupported" },
  })
  const other = await xlsxBytes({
    sheets: [{ name: "DuLieu", rows: [{ cells: ["Họ và tên", "Lớp"] }, { cells: ["An", 3] }] }],
  })
  const refused = await upload(other)
  expect(refused).toMatchObject({ status: 422, body: { code: "import.file" } })
  expect(refused.body.message).toContain("mẫu nhập liệu")
  const wrongYear = await workbookOf([newRow], [], { year: 2019 })
  expect(await upload(wrongYear)).toMatchObject({ status: 422, body: { code: "import.file" } })
  const none = await place.app.inject({ method: "POST", url: "/api/units/99001/rounds/2026/imports" })
  expect(none.json()).toMatchObject({ code: "upload.none" })
  expect((await place.call(listImports, { params: unitRound })).body.imports).toEqual([])
})

test("a staged file that is thrown away can be neither accepted nor undone", async () => {
  const staged = (await upload(await workbookOf([newRow]))).body
  expect((await place.call(discardImport, of(staged.id))).body.state).toBe("discarded")
  expect(await accept(staged.id)).toMatchObject({ status: 409, body: { code: "import.state" } })
  expect((await place.call(undoImport, { ...of(staged.id), body: {} })).status).toBe(409)
  const rows = await place.database.pool.query("SELECT FROM import_row")
  expect(rows.rowCount).toBe(0)
  const list = (await place.call(listImports, { params: unitRound })).body.imports
  expect(list).toMatchObject([{ id: staged.id, state: "discarded" }])
})

test("a person who left no trace in the sheet's columns keeps what only the register knows", async () => {
  const pupil = register.people.find((person) => person.grade === 2) as PersonRecord
  const only = {
    underweight: true,
    fullDays: false,
    educationAccess: true,
    homeProvince: "46",
    graduationProof: 2,
  }
  await place.write(
    Object.entries(only).map(
      ([field, value]) =>
        ({ action: "set", entity: "person", id: pupil.id, field, old: null, new: value }) as const,
    ),
  )
  const staged = (await upload(await exported())).body
  expect(staged).toMatchObject({ changed: 0, unchanged: 48 })
})
