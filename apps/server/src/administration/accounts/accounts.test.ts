import {
  addGrant,
  closeAccount,
  createAccounts,
  endAccountSessions,
  endGrant,
  getAccountTemplate,
  getSession,
  handOver,
  inviteAgain,
  listAccounts,
  listAudit,
  type NewAccount,
  Role,
  readAccountFile,
  readInvitation,
  signIn,
  takeInvitation,
} from "@phocap/contract"
import { xlsxBytes } from "@phocap/documents"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { type Actor, localOfficer } from "../../platform/auth/actor.ts"
import { identifyBySession } from "../../platform/auth/identify-by-session.ts"
import { unitKey } from "../../platform/auth/scope.ts"
import { openTestPlace, type TestPlace } from "../../registry/testing/test-place.ts"
import { operations } from "../index.ts"
import { MadeBrowser } from "../testing/made-browser.ts"
import { proposeUserName } from "./create-accounts.ts"

// The administrator acts by name, whoever they invite by their session.
let place: TestPlace
let actor: Actor | null = null
const password = "gió mùa đông bắc về"
const params = { unit: "99001" }
const holding = (role: Role, unit: string | null): Actor => ({
  ...localOfficer,
  name: `${role} ${unit}`,
  role,
  grants: [
    {
      role,
      scope: unit === null ? "everywhere" : new Set([unitKey("99", unit)]),
      firstRound: null,
      lastRound: null,
    },
  ],
})

beforeAll(async () => {
  place = await openTestPlace(operations, (context) => {
    const bySession = identifyBySession(context)
    return async (request) => actor ?? bySession(request)
  })
})
afterAll(() => place.close())

const wanted = (given: Partial<NewAccount>): NewAccount => ({
  fullName: "Nguyễn Thị Minh Hòa",
  position: "Giáo viên",
  userName: "",
  role: "enumerator",
  unit: "99001",
  school: null,
  from: "2026-01-01",
  to: null,
  firstRound: null,
  lastRound: null,
  ...given,
})
const create = (...accounts: Partial<NewAccount>[]) =>
  place.call(createAccounts, { params, body: { accounts: accounts.map(wanted) } })
const as = async <T>(who: Actor, work: () => Promise<T>): Promise<T> => {
  actor = who
  try {
    return await work()
  } finally {
    actor = null
  }
}
const administrator = holding("administrator", "99001")

async function invited(given: Partial<NewAccount> = {}) {
  const { body } = await as(administrator, () => create(given))
  const letter = body.letters[0]
  if (letter === undefined) throw new Error(JSON.stringify(body))
  return letter
}

/** Takes an invitation up: a browser in which its person is signed in. */
async function taken(code: string): Promise<MadeBrowser> {
  const browser = new MadeBrowser(place.app)
  const answer = await browser.call(takeInvitation, { body: { code, password } })
  expect(answer.status).toBe(200)
  return browser
}
const here = async (browser: MadeBrowser) => (await browser.call(getSession)).body

test("a user name is the given name and first letters; a taken one gets a number", async () => {
  expect(proposeUserName("Nguyễn Thị Minh Hòa")).toBe("hoantm")
  expect(proposeUserName("Đỗ Ân")).toBe("and")
  const [one, two] = [await invited(), await invited()]
  expect([one.userName, two.userName]).toEqual(["hoantm", "hoantm2"])
})

describe("an invitation", () => {
  test("lets its person choose a password, once, typed as it may be", async () => {
    const letter = await invited({ fullName: "Lê Văn Mời" })
    expect(letter.code).toMatch(/^([0-9A-Z]{4}-){3}[0-9A-Z]{4}$/)
    const stranger = new MadeBrowser(place.app)
    const typed = letter.code.toLowerCase().replaceAll("-", " ")
    expect((await stranger.call(readInvitation, { body: { code: typed } })).body).toEqual({
      userName: letter.userName,
      fullName: "Lê Văn Mời",
    })
    const weak = await stranger.call(takeInvitation, { body: { code: typed, password: "levanmoi" } })
    expect(weak).toMatchObject({ status: 422, body: { fields: { password: expect.any(String) } } })
    const browser = await taken(typed)
    expect(await here(browser)).toMatchObject({ actor: { role: "enumerator", signedIn: true } })
    const again = await stranger.call(takeInvitation, { body: { code: letter.code, password } })
    expect(again).toMatchObject({ status: 410, body: { code: "invitation.code" } })
    // What is kept of the code does not open anything.
    const { rows } = await place.database.pool.query("SELECT * FROM one_time_code")
    expect(JSON.stringify(rows)).not.toContain(letter.code.replaceAll("-", ""))
  })

  test("one that is signed out everywhere comes in again as before", async () => {
    const letter = await invited({ fullName: "Vũ Thị Bỏ Quên" })
    const [first, second] = [await taken(letter.code), new MadeBrowser(place.app)]
    const typed = { body: { userName: letter.userName, password } }
    expect((await second.call(signIn, typed)).status).toBe(200)
    const of = { params: { ...params, id: letter.accountId } }
    expect((await first.call(endAccountSessions, of)).status).toBe(403)
    expect((await as(administrator, () => place.call(endAccountSessions, of))).status).toBe(200)
    for (const browser of [first, second]) expect((await here(browser)).actor).toBeNull()
    expect((await first.call(signIn, typed)).status).toBe(200)
    expect((await here(first)).actor).not.toBeNull()
  })

  test("given again ends the old password and whoever came in with it", async () => {
    const letter = await invited({ fullName: "Hồ Thị Quên" })
    const browser = await taken(letter.code)
    const { body: fresh } = await as(administrator, () =>
      place.call(inviteAgain, { params: { ...params, id: letter.accountId } }),
    )
    expect((await here(browser)).actor).toBeNull()
    const old = await new MadeBrowser(place.app).call(signIn, {
      body: { userName: letter.userName, password },
    })
    expect(old.status).toBe(401)
    await taken(fresh.code)
  })
})

describe("a role", () => {
  test("reaches its unit, what that was made from, and nothing else", async () => {
    const browser = await taken((await invited({ fullName: "Phan Thị Hẹp" })).code)
    const { units } = await here(browser)
    expect(units.map((unit) => unit.name)).toEqual(["Phường Bến Mới", "Phường Bến Cũ", "Phường Gò Cũ"])
    const wide = await as(holding("administrator", null), () => create({ fullName: "Trần Rộng", unit: "99" }))
    const names = (await here(await taken(wide.body.letters[0]?.code ?? ""))).units.map((unit) => unit.name)
    expect(names).toContain("Tỉnh Thử")
  })

  test("counts from its first day until before its last, and for its rounds", async () => {
    const letter = await invited({ fullName: "Vũ Sắp Tới", from: "2026-12-01" })
    const browser = await taken(letter.code)
    expect((await here(browser)).units).toEqual([])
    await as(administrator, () =>
      place.call(addGrant, {
        params: { ...params, id: letter.accountId },
        body: {
          role: "leader",
          unit: "99001",
          from: "2026-01-01",
          to: null,
          firstRound: 2025,
          lastRound: 2025,
        },
      }),
    )
    const { units } = await here(browser)
    expect(units.flatMap((unit) => unit.rounds.map((round) => round.year))).toEqual([2025])
  })

  test("is gone with the next call once it is taken away", async () => {
    const letter = await invited({ fullName: "Mai Văn Rút" })
    const browser = await taken(letter.code)
    const list = (await as(administrator, () => place.call(listAccounts, { params }))).body.accounts
    const grant = list.find((one) => one.id === letter.accountId)?.grants[0]?.id
    await as(administrator, () =>
      place.call(endGrant, { params: { ...params, id: letter.accountId, grant } }),
    )
    expect((await here(browser)).units).toEqual([])
  })

  test("cannot be given where the giver has none to give", async () => {
    for (const unit of ["99009", "99", null]) {
      const refused = await as(administrator, () => create({ unit }))
      expect([unit, refused.status]).toEqual([unit, 403])
    }
    for (const role of Role.options.filter((one) => one !== "administrator")) {
      expect((await as(holding(role, null), () => create({}))).status).toBe(403)
    }
  })

  test("of a province keeps its holder out of a commune's hands", async () => {
    const above = holding("administrator", null)
    const { body } = await as(above, () =>
      create({ fullName: "Đặng Thị Tỉnh", unit: "99", role: "province" }),
    )
    const id = body.letters[0]?.accountId ?? ""
    const grant = {
      role: "enumerator",
      unit: "99001",
      from: "2026-01-01",
      to: null,
      firstRound: null,
      lastRound: null,
    }
    await as(above, () => place.call(addGrant, { params: { unit: "99", id }, body: grant }))
    for (const route of [inviteAgain, closeAccount, endAccountSessions]) {
      const refused = await as(administrator, () => place.call(route, { params: { ...params, id } }))
      expect(refused).toMatchObject({ status: 403, body: { code: "account.beyond" } })
    }
    const stranger = await as(holding("administrator", "99009"), () =>
      place.call(closeAccount, { params: { unit: "99009", id } }),
    )
    expect(stranger.status).toBe(404)
  })
})

test("who leaves hands the roles over and comes in no more", async () => {
  const [leaving, following] = [
    await invited({ fullName: "Bùi Văn Đi", role: "officer" }),
    await invited({ fullName: "Cao Thị Đến", role: "leader" }),
  ]
  const [old, fresh] = [await taken(leaving.code), await taken(following.code)]
  const moved = await as(administrator, () =>
    place.call(handOver, { params: { ...params, id: leaving.accountId }, body: { to: following.accountId } }),
  )
  expect(moved.body).toEqual({ moved: 1 })
  expect((await here(old)).actor).toBeNull()
  const { access, units } = await here(fresh)
  expect(access[units[0]?.rounds[0]?.access ?? -1]).toContain("edit-people")
})

test("all of a list is made, or none of it", async () => {
  const before = (await as(administrator, () => place.call(listAccounts, { params }))).body.accounts.length
  const refused = await as(administrator, () => create({ userName: "danhsach1" }, { userName: "hoantm" }))
  expect(refused).toMatchObject({
    status: 409,
    body: { code: "account.taken", fields: { "accounts.1.userName": expect.any(String) } },
  })
  expect((await as(administrator, () => place.call(listAccounts, { params }))).body.accounts).toHaveLength(
    before,
  )
})

describe("a workbook of accounts", () => {
  const upload = (content: Uint8Array) =>
    as(administrator, async () => {
      const boundary = "phocap-test"
      const head = `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="a.xlsx"\r\n\r\n`
      const answer = await place.app.inject({
        method: "POST",
        url: readAccountFile.path.replace(":unit", "99001"),
        headers: { "content-type": `multipart/form-data; boundary=${boundary}`, "x-phocap": "1" },
        payload: Buffer.concat([Buffer.from(head), content, Buffer.from(`\r\n--${boundary}--\r\n`)]),
      })
      return { status: answer.statusCode, body: answer.json() }
    })

  test("is read as the template is filled in, and tells what is wrong by row", async () => {
    const template = await as(administrator, () => place.call(getAccountTemplate, { params }))
    const read = await upload(template.body as Uint8Array)
    expect(read.body).toMatchObject({
      accounts: [{ fullName: "Nguyễn Thị Ví Dụ", role: "enumerator", unit: "99001", to: null }],
      problems: [],
    })
    const bytes = await xlsxBytes({
      sheets: [
        {
          name: "Tài khoản",
          rows: [
            { cells: ["TT", "Họ và tên"] },
            { cells: [1, "Lê Đúng", "", "", "dieu tra vien", "", "1/9/2026", "1/10/2026", 2026] },
            { cells: [2, "Lê Sai Vai", "", "", "Vua", ""] },
            { cells: [3, "Lê Sai Ngày", "", "", "Điều tra viên", "", "31/2/2026"] },
            { cells: [4, ""] },
          ],
        },
      ],
    })
    const { body } = await upload(bytes)
    expect(body.accounts).toEqual([
      {
        fullName: "Lê Đúng",
        position: "",
        userName: "",
        role: "enumerator",
        unit: "99001",
        school: null,
        from: "2026-09-01",
        to: "2026-10-01",
        firstRound: 2026,
        lastRound: 2026,
      },
    ])
    expect(body.problems.map((problem: { row: number }) => problem.row)).toEqual([3, 4])
  })

  test("that is none, or is hostile, is refused in plain words", async () => {
    for (const bytes of [Buffer.from("PK\u0003\u0004hỏng"), Buffer.alloc(0), Buffer.from("%PDF-1.7")]) {
      const refused = await upload(bytes)
      expect(refused.status).toBeGreaterThanOrEqual(400)
      expect(refused.status).toBeLessThan(500)
      expect(refused.body.remedy).not.toBe("")
    }
  })
})

test("whatever was done with accounts stands in the log, for its auditor alone", async () => {
  const { body } = await as(holding("auditor", "99001"), () =>
    place.call(listAudit, { params, query: { kind: "account", limit: 500 } }),
  )
  const subjects = body.events.map((event) => event.subject)
  expect(subjects).toContain("Cấp tài khoản hoantm")
  expect(subjects.some((subject) => subject.startsWith("Bàn giao 1 vai trò"))).toBe(true)
  const signedIn = await as(holding("auditor", "99001"), () =>
    place.call(listAudit, { params, query: { kind: "sign-in" } }),
  )
  expect(signedIn.body.total).toBeGreaterThan(0)
  const elsewhere = await as(holding("auditor", "99009"), () =>
    place.call(listAudit, { params: { unit: "99009" } }),
  )
  expect(elsewhere.body.total).toBe(0)
  const found = await as(holding("auditor", null), () =>
    place.call(listAudit, { params, query: { q: "100%_\\" } }),
  )
  expect(found).toMatchObject({ status: 200, body: { total: 0 } })
})

test("a school's role is given in a school of the unit, and in no other place", async () => {
  const refused = { status: 422, body: { code: "grant.school" } }
  for (const school of [null, "99009THPT", "không có"])
    expect(await as(administrator, () => create({ role: "school", school }))).toMatchObject(refused)
  const letter = await invited({ role: "school", school: "99001THCS" })
  expect(letter.unitName).toBe("THCS Bến Ngự, Phường Bến Mới")
  const { body } = await as(administrator, () => place.call(listAccounts, { params }))
  const account = body.accounts.find((one) => one.id === letter.accountId)
  expect(account?.grants[0]).toMatchObject({ role: "school", schoolName: "THCS Bến Ngự" })
  // A school beside another role says nothing.
  const teacher = await invited({ role: "enumerator", school: "99001THCS" })
  const { rows } = await place.database.pool.query(
    "SELECT school_code FROM account_role WHERE account_id = $1",
    [teacher.accountId],
  )
  expect(rows).toEqual([{ school_code: null }])
})
