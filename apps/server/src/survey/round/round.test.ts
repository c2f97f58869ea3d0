import {
  acceptRound,
  adjustPerson,
  editPerson,
  getOverview,
  getPerson,
  getReceipt,
  getRound,
  getTable,
  listRoundAdjustments,
  putSettings,
  returnRound,
  submitRound,
  withdrawRound,
} from "@phocap/contract"
import { afterAll, beforeAll, expect, test } from "vitest"
import { operations as administration } from "../../administration/index.ts"
import { verifyLedger } from "../../platform/ledger/index.ts"
import { operations as registry } from "../../registry/index.ts"
import { makeRegister } from "../../registry/testing/made-register.ts"
import { openTestPlace, type TestPlace } from "../../registry/testing/test-place.ts"
import { compareSeals, operations as standards } from "../../standards/index.ts"
import { operations } from "./index.ts"

const register = makeRegister(30)
const pupil = register.people.find((person) => person.grade === 3)!
const params = { unit: "99001", year: 2026 }
let place: TestPlace

beforeAll(async () => {
  place = await openTestPlace([...operations, ...registry, ...standards, ...administration])
  await place.fill(register)
})
afterAll(() => place.close())

const page = async () => (await place.call(getRound, { params })).body
const submit = (body: object) => place.call(submitRound, { params, body })
const edit = (field: string, old: unknown, value: unknown) =>
  place.call(editPerson, {
    params: { ...params, id: pupil.id },
    body: { changes: [{ field, old, new: value }], reason: "thử" },
  })

/** Everything that must not move once a round is sealed. */
async function figures() {
  const overview = await place.call(getOverview, { params })
  const table = await place.call(getTable, { params: { ...params, code: "TH-M1" } })
  const receipt = await place.call(getReceipt, { params })
  const { verdicts, details, people } = overview.body
  return { verdicts, details, people, table: table.body, receipt: receipt.body }
}

test("errors that checks find must be put right or explained before a round is handed in", async () => {
  // Two people of one identity number: a check calls that an error.
  const [a, b] = register.people
  const same = "001215000017"
  await place.write(
    [a!, b!].map((person) => ({
      action: "set",
      entity: "person",
      id: person.id,
      field: "identityNumber",
      old: person.identityNumber,
      new: same,
    })),
  )
  expect((await page()).checks.some((check) => check.level === "error")).toBe(true)
  expect(await submit({})).toMatchObject({ status: 409, body: { code: "round.checks" } })
  expect(await submit({ withErrors: true })).toMatchObject({
    status: 409,
    body: { fields: { remarks: expect.any(String) } },
  })
  const explained = await submit({ withErrors: true, remarks: "Đang chờ công an xác minh số định danh" })
  expect(explained).toEqual({ status: 200, body: { state: "submitted" } })
})

test("what was handed in cannot be changed, and comes back with remarks", async () => {
  expect(await edit("note", pupil.note, "sửa lén")).toMatchObject({
    status: 409,
    body: { code: "round.submitted" },
  })
  expect(await submit({})).toMatchObject({ status: 409 })
  expect(await place.call(returnRound, { params, body: { remarks: " " } })).toMatchObject({ status: 422 })
  await place.call(returnRound, { params, body: { remarks: "Soát lại khối 3" } })
  expect(await edit("note", pupil.note, "đã soát")).toMatchObject({ body: { applied: 1 } })
  await submit({ withErrors: true, remarks: "Đã soát" })
  await place.call(withdrawRound, { params, body: { remarks: "Quên một hộ" } })
  expect((await page()).state).toBe("open")
  await submit({ withErrors: true, remarks: "Đủ rồi" })
  const { steps, submitted } = await page()
  expect(steps.map((step) => step.kind)).toEqual(["submit", "withdraw", "submit", "return", "submit"])
  expect(steps[3]).toMatchObject({ remarks: "Soát lại khối 3", actor: "Cán bộ địa phương" })
  expect(submitted?.by).toBe("Cán bộ địa phương")
})

test("sealed figures, tables and receipt stay whatever happens around them", async () => {
  const before = await figures()
  expect(await place.call(acceptRound, { params, body: {} })).toEqual({
    status: 200,
    body: { state: "sealed" },
  })
  const settings = {
    place: "Chỗ khác",
    preparer: "Người khác",
    signerBody: "UBND khác",
    signerTitle: "Chức khác",
    signer: "Kẻ khác",
    choices: {},
  }
  const { pack } = place.context.law
  const option = pack.definitions.flatMap((file) => file.options)[0]!
  const other = option.choices.find((choice) => choice.id !== option.standing)!
  const put = await place.call(putSettings, {
    params: { unit: "99001" },
    body: { ...settings, choices: { [option.id]: other.id } },
  })
  expect(put.status).toBe(200)
  // The list of schools belongs to the province and goes on changing.
  await place.database.pool.query("UPDATE school SET levels = 1, name = 'Đổi tên', system = 3")
  await place.database.pool.query("UPDATE school_list SET version = version + 1")
  await place.database.pool.query(
    "INSERT INTO unit_designation VALUES ('99', '99001', 'hardship', '2020-01-01', NULL, 'QĐ muộn')",
  )
  expect(await figures()).toEqual(before)
  expect(await page()).toMatchObject({ state: "sealed", receipt: { lawChanged: false } })
  expect(await edit("note", "đã soát", "x")).toMatchObject({ status: 409, body: { code: "round.sealed" } })
  const tamper = "UPDATE round_seal SET settings = '{}' WHERE round_year = 2026"
  await expect(place.database.pool.query(tamper)).rejects.toMatchObject({ code: "PH001" })
  await expect(place.database.pool.query("DELETE FROM round_seal")).rejects.toMatchObject({ code: "PH001" })
})

test("a late correction stands beside the sealed record, dated and with its reason", async () => {
  const adjust = (old: unknown, value: unknown) =>
    place.call(adjustPerson, {
      params: { ...params, id: pupil.id },
      body: { changes: [{ field: "grade", old, new: value }], reason: "Nhà trường xác nhận lại" },
    })
  const before = await figures()
  expect(await adjust(3, 4)).toMatchObject({ status: 200, body: { applied: 1 } })
  expect(await adjust(3, 5)).toMatchObject({ status: 409, body: { code: "adjust.changed" } })
  expect(await adjust(4, 4)).toMatchObject({ status: 422, body: { code: "adjust.nothing" } })
  expect(await adjust(4, 99)).toMatchObject({ status: 422 })
  expect(await adjust(4, 5)).toMatchObject({ status: 200 })
  expect(await figures()).toEqual(before)
  const { person, adjusted, history } = (await place.call(getPerson, { params: { ...params, id: pupil.id } }))
    .body
  expect(person.grade).toBe(3)
  expect(adjusted).toEqual([
    expect.objectContaining({ field: "grade", sealed: 3, value: 5, reason: "Nhà trường xác nhận lại" }),
  ])
  expect(history[0]).toMatchObject({ kind: "adjust", field: "grade", old: 4, new: 5 })
  const list = await place.call(listRoundAdjustments, { params })
  expect(list.body.adjustments.map((one) => [one.label, one.old, one.new])).toEqual([
    [expect.any(String), expect.stringContaining("4"), expect.stringContaining("5")],
    [expect.any(String), expect.stringContaining("3"), expect.stringContaining("4")],
  ])
  expect((await page()).adjustments).toBe(2)
  expect(await verifyLedger(place.database, "99", "99001")).toMatchObject({ sound: true })
})

/** Does what somebody with the database's password could do, and takes it back when it was looked at. */
async function tampered<T>(sql: string, look: () => Promise<T>): Promise<T> {
  const { pool } = place.database
  const run = async (text: string) => {
    const client = await pool.connect()
    try {
      await client.query("SET session_replication_role = replica")
      await client.query(text)
    } finally {
      client.release(true)
    }
  }
  await pool.query("CREATE TABLE kept AS SELECT * FROM round_seal")
  await run(sql)
  const seen = await look()
  await run("DELETE FROM round_seal; INSERT INTO round_seal SELECT * FROM kept; DROP TABLE kept")
  return seen
}

test.each([
  ["the settings", 'UPDATE round_seal SET settings = settings || \'{"signer": "Kẻ khác"}\''],
  ["the decision of hardship", "UPDATE round_seal SET document = 'QĐ giả'"],
  ["a school", "UPDATE round_seal SET schools = jsonb_set(schools, '{0,levels}', '64')"],
  ["the verdict", "UPDATE round_seal SET receipt = jsonb_set(receipt, '{verdicts,0,level}', '3')"],
  ["the hash of the records", "UPDATE round_seal SET records = repeat('0', 64)"],
  ["the hash of the law", "UPDATE round_seal SET proof = jsonb_set(proof, '{law}', '\"x\"')"],
  ["the hash of the forms", "UPDATE round_seal SET proof = jsonb_set(proof, '{forms}', '\"x\"')"],
  ["the hash of a table", "UPDATE round_seal SET proof = jsonb_set(proof, '{tables,TH-M1}', '\"x\"')"],
  ["the whole seal", "DELETE FROM round_seal"],
])("verify names a seal of which this was altered past the product: %s", async (_what, sql) => {
  const found = await tampered(sql, () => verifyLedger(place.database, "99", "99001"))
  expect(found).toMatchObject({
    sound: false,
    alteration: { entity: "seal", id: "2026", message: expect.stringContaining("Dấu khóa sổ năm 2026") },
  })
  expect(await verifyLedger(place.database, "99", "99001")).toMatchObject({ sound: true })
})

test("a sealed round worked out again gives the tables that were sealed, or it is said which differ", async () => {
  const compared = async () => {
    const found = []
    for await (const seal of compareSeals(place.context)) found.push(seal)
    return found
  }
  const same = { unitCode: "99001", year: 2026, comparable: true, differs: [] }
  expect(await compared()).toEqual([same])
  const other = await tampered(
    `UPDATE round_seal SET proof = jsonb_set(proof, '{tables,TH-M1}', '"x"')`,
    compared,
  )
  expect(other).toEqual([{ ...same, differs: ["biểu TH-M1"] }])
  const law = await tampered(`UPDATE round_seal SET proof = jsonb_set(proof, '{law}', '"x"')`, compared)
  expect(law).toEqual([{ ...same, comparable: false }])
})

test("a round that is open is corrected in its records, not beside them", async () => {
  await place.fill(makeRegister(3, 2025, 2), 2025)
  const [someone] = makeRegister(3, 2025, 2).people
  const answer = await place.call(adjustPerson, {
    params: { unit: "99001", year: 2025, id: someone!.id },
    body: { changes: [{ field: "note", old: someone!.note, new: "y" }], reason: "thử" },
  })
  expect(answer).toMatchObject({ status: 409, body: { code: "adjust.open" } })
})

test("a province sees how far each of its communes is, and who recognises them", async () => {
  const { body } = await place.call(getRound, { params: { unit: "99", year: 2026 } })
  expect(body.communes).toMatchObject([{ code: "99001", state: "sealed", adjustments: 2, daysLate: 0 }])
  expect(body.authorities.every((one) => one.object === "province")).toBe(true)
  const commune = await page()
  expect(commune.authorities.map((one) => one.id)).toContain("commune-by-province")
  expect(commune.deadlines.find((one) => one.id === "commune-send")?.state).toBe("met")
})
