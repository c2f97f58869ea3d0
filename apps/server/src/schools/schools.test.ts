import {
  editMoney,
  editSchoolReport,
  editUnitConditions,
  getMoney,
  getSchool,
  getUnitConditions,
  listSchools,
} from "@phocap/contract"
import { afterAll, beforeAll, expect, test } from "vitest"
import { makeRegister } from "../registry/testing/made-register.ts"
import { openTestPlace, type TestPlace } from "../registry/testing/test-place.ts"
import { operations } from "./index.ts"

const register = makeRegister(40)
const unitRound = { unit: "99001", year: 2026 }
let place: TestPlace

beforeAll(async () => {
  place = await openTestPlace(operations)
  await place.fill(register)
})
afterAll(() => place.close())

const pupilsOf = (code: string) => register.people.filter((person) => person.schoolCode === code).length
const school = async (code = "99001TH") =>
  (await place.call(getSchool, { params: { ...unitRound, code } })).body
const edit = (changes: object[], code = "99001TH", level = 2) =>
  place.call(editSchoolReport, {
    params: { ...unitRound, code, level },
    body: { changes, reason: "Báo cáo đầu năm" },
  })

test("schools here and those that pupils attend elsewhere, with pupils and what is still blank", async () => {
  const { here, elsewhere } = (await place.call(listSchools, { params: unitRound })).body
  expect(here.map((one) => one.name)).toEqual(["Mầm non Sao Mai", "THCS Bến Ngự", "Tiểu học Số 1"])
  expect(here.map((one) => one.pupils)).toEqual(["99001MN", "99001THCS", "99001TH"].map(pupilsOf))
  expect(elsewhere.map((one) => [one.code, one.pupils])).toEqual([["99009THPT", pupilsOf("99009THPT")]])
  const primary = here.find((one) => one.code === "99001TH")
  expect(primary?.reports).toMatchObject([{ level: 2, filled: 0 }])
  expect(primary?.reports[0]?.of).toBeGreaterThan(20)
})

test("the first entry makes the report, figures and conditions follow it", async () => {
  const answer = await edit([
    { field: "values.class_total", old: null, new: 10 },
    { field: "values.room_permanent", old: null, new: 6 },
    { field: "values.room_semi", old: null, new: 0 },
    { field: "values.room_temp", old: null, new: 0 },
    { field: "values.room_rent", old: null, new: 0 },
    { field: "conditions.primary.monitor", old: null, new: { met: true, evidence: " QĐ  phân công " } },
  ])
  expect(answer.body).toMatchObject({ conflicts: [] })
  const { reports } = await school()
  expect(reports[0]?.report.values).toEqual({
    class_total: 10,
    room_permanent: 6,
    room_semi: 0,
    room_temp: 0,
    room_rent: 0,
  })
  const rooms = reports[0]?.conditions.find((one) => one.id === "primary.rooms")
  expect(rooms).toMatchObject({ computed: { counted: 6, of: 10, atLeast: 0.7 }, met: false })
  const monitor = reports[0]?.conditions.find((one) => one.id === "primary.monitor")
  expect(monitor).toMatchObject({ met: true, evidence: "QĐ phân công", computed: null })
  expect(reports[0]?.history.map((entry) => entry.field)).toContain("values.class_total")
})

test("two clerks on one cell: the later one sees the other's number, nothing is lost", async () => {
  await edit([{ field: "values.class_total", old: 10, new: 11 }])
  const late = await edit([{ field: "values.class_total", old: 10, new: 12 }])
  expect(late.body).toMatchObject({ applied: 0, conflicts: [{ expected: 10, found: 11, wanted: 12 }] })
  expect((await school()).reports[0]?.report.values.class_total).toBe(11)
  await edit([{ field: "values.class_total", old: 11, new: null }])
  expect((await school()).reports[0]?.report.values).not.toHaveProperty("class_total")
})

test("last year's numbers stand beside the empty cells", async () => {
  const value = {
    id: "01900000-0000-7000-8000-000000000aaa",
    schoolCode: "99001THCS",
    level: 4,
    values: { class_total: 9 },
    conditions: {},
  }
  await place.write([{ action: "create", entity: "schoolReport", id: value.id, value }], 2025)
  const { reports } = await school("99001THCS")
  expect(reports[0]?.lastYear).toEqual({ class_total: 9 })
  expect(reports[0]?.report.values).toEqual({})
})

test("what a level does not report, or is no count, is refused by field", async () => {
  const answer = await edit([
    { field: "values.class_total", old: null, new: -1 },
    { field: "values.room_permanent", old: 6, new: 2.5 },
    { field: "values.kg5_classes", old: null, new: 1 },
    { field: "schoolCode", old: null, new: "X" },
    { field: "conditions.primary.monitor", old: null, new: { met: "yes" } },
  ])
  expect(answer).toMatchObject({
    status: 422,
    body: {
      fields: {
        "values.class_total": "Không được nhỏ hơn 0.",
        "values.room_permanent": "Phải là số nguyên.",
        "values.kg5_classes": "Cấp học này không báo cáo mục đó.",
        schoolCode: "Mục này không sửa được ở đây.",
        "conditions.primary.monitor": "Chọn đạt, chưa đạt hoặc chưa xác định.",
      },
    },
  })
  expect((await edit([{ field: "values.class_total", old: null, new: 1 }], "99009THPT", 8)).status).toBe(404)
  expect((await edit([{ field: "values.class_total", old: null, new: 1 }], "99001TH", 4)).status).toBe(404)
  expect((await place.call(getSchool, { params: { ...unitRound, code: "none" } })).status).toBe(404)
})

test("a school elsewhere is shown without reports of its own", async () => {
  const page = await school("99009THPT")
  expect(page.school.name).toBe("THPT Cửa Tùng")
  expect(page.reports).toEqual([])
})

test("money lines carry the labels of the form and five years", async () => {
  const page = (await place.call(getMoney, { params: unitRound })).body
  expect(page.years).toEqual([2022, 2023, 2024, 2025, 2026])
  expect(page.lines[0]).toEqual({ key: "line8", label: "Tổng chi cho Giáo dục mầm non" })
  const change = { field: "values.line8.2026", old: null, new: 1234.5 }
  const body = { changes: [change], reason: "Quyết toán" }
  expect((await place.call(editMoney, { params: unitRound, body })).body).toMatchObject({ conflicts: [] })
  expect((await place.call(getMoney, { params: unitRound })).body.values).toEqual({ "line8.2026": 1234.5 })
  const again = await place.call(editMoney, {
    params: unitRound,
    body: { ...body, changes: [{ ...change, new: 9 }] },
  })
  expect(again.body).toMatchObject({ applied: 0, conflicts: [{ found: 1234.5 }] })
  const wrong = await place.call(editMoney, {
    params: unitRound,
    body: { ...body, changes: [{ field: "values.line8.2031", old: null, new: 1 }] },
  })
  expect(wrong.status).toBe(422)
})

test("a round before the form has no money lines", async () => {
  const page = (await place.call(getMoney, { params: { ...unitRound, year: 2025 } })).body
  expect(page.lines).toEqual([])
})

test("the commune answers for literacy itself, beside its money lines", async () => {
  const params = unitRound
  const id = "literacy.monitor"
  const change = { field: `values.${id}`, old: null, new: { met: false, evidence: "Chưa  phân công" } }
  const answer = await place.call(editUnitConditions, {
    params,
    body: { changes: [change], reason: "Tự kiểm tra" },
  })
  expect(answer.body).toMatchObject({ conflicts: [] })
  const { conditions, answers } = (await place.call(getUnitConditions, { params })).body
  expect(answers).toEqual({ [id]: { met: false, evidence: "Chưa phân công" } })
  expect(conditions.map((one) => [one.id, one.met])).toContainEqual([id, false])
  expect(conditions.map((one) => one.programme)).toEqual(conditions.map(() => "literacy"))
  expect(Object.keys((await place.call(getMoney, { params })).body.values)).not.toContain(id)
  const commune = await place.context.populations.commune(params.unit, params.year)
  expect(commune.ownAnswers).toEqual({ [id]: false })
  const strange = { field: "values.primary.monitor", old: null, new: { met: true, evidence: "" } }
  const refused = await place.call(editUnitConditions, {
    params,
    body: { changes: [strange], reason: "Thử" },
  })
  expect(refused.status).toBe(422)
})
