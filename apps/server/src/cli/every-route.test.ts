import { claimFirstRun, createAccounts, getSession, listAccounts, listAudit } from "@phocap/contract"
import type { InjectOptions } from "fastify"
import { afterAll, beforeAll, expect, test } from "vitest"
import { makeFirstRunCode } from "../administration/sign-in/first-run.ts"
import { MadeBrowser } from "../administration/testing/made-browser.ts"
import { identifyBySession } from "../platform/auth/identify-by-session.ts"
import { hashTables } from "../platform/backup/testing/hash-tables.ts"
import { makeRegister } from "../registry/testing/made-register.ts"
import { openTestPlace, type TestPlace } from "../registry/testing/test-place.ts"
import { allOperations } from "./operations.ts"
import { routeAddress } from "./testing/route-address.ts"

// What must hold of every route there is, whoever adds one.
let place: TestPlace
let officer: MadeBrowser

beforeAll(async () => {
  place = await openTestPlace(allOperations, (context) => identifyBySession(context))
  await place.fill(makeRegister(20))
  const code = (await makeFirstRunCode(place.context)) ?? ""
  officer = new MadeBrowser(place.app)
  const first = { code, userName: "quantri", fullName: "Lê Thị Quản", password: "gió mùa đông bắc về" }
  expect((await officer.call(claimFirstRun, { body: first })).status).toBe(200)
  // Whoever may open everything: what is asked here is what the routes do, not who reaches them.
  await place.database.pool.query(
    `INSERT INTO account_role (id, account_id, role, valid_from, granted_at, granted_by)
     SELECT gen_random_uuid(), a.id, r, '2020-01-01', now(), 'test'
     FROM account a, unnest(ARRAY['officer', 'province', 'inspector', 'auditor', 'committee']) r`,
  )
})
afterAll(() => place.close())

const cookie = () => [...officer.cookies].map(([name, value]) => `${name}=${value}`).join("; ")
const leader = {
  position: "",
  userName: "",
  role: "leader",
  unit: "99001",
  from: "2026-01-01",
  to: null,
  firstRound: null,
  lastRound: null,
}
let calls = 0
/** Each call from an address of its own: no address may ask so often. */
const ask = (given: InjectOptions) => {
  const n = ++calls
  return place.app.inject({ ...given, remoteAddress: `10.1.${n >> 8}.${n & 255}` })
}

test("a call that changes something is refused where another site's page may have made it", async () => {
  const changing = allOperations.filter(({ route }) => route.method !== "GET")
  expect(changing.length).toBeGreaterThan(40)
  const before = await hashTables(place.database)
  const foreign: readonly Record<string, string>[] = [
    {},
    { "x-phocap": "1", origin: "https://ke-xau.example" },
    { "x-phocap": "1", origin: "null" },
    { "x-phocap": "1", "sec-fetch-site": "cross-site" },
    { "x-phocap": "1", "sec-fetch-site": "same-site" },
    { "x-phocap": "1", "sec-fetch-site": "none" },
  ]
  for (const { route } of changing) {
    for (const headers of foreign) {
      const answer = await ask({
        method: route.method,
        url: routeAddress(route.path, { paper: "report" }),
        headers: { ...headers, cookie: cookie() },
        payload: {},
      })
      expect([route.path, headers, answer.statusCode, answer.json().code]).toEqual([
        route.path,
        headers,
        403,
        "http.origin",
      ])
    }
  }
  expect(await hashTables(place.database)).toEqual(before)
})

test("reading changes nothing but the log of what was opened", async () => {
  const reading = allOperations.filter(({ route }) => route.method === "GET")
  expect(reading.length).toBeGreaterThan(40)
  const { audit_event: _, ...before } = await hashTables(place.database)
  let answered = 0
  for (const { route } of reading) {
    const query: Record<string, string> = route.query.safeParse({}).success
      ? {}
      : { purpose: "Đối chiếu", from: "2026-01-01", to: "2026-09-30" }
    const { statusCode } = await ask({
      method: "GET",
      url: routeAddress(route.path, { paper: "report" }),
      query,
      headers: { cookie: cookie() },
    })
    expect([route.path, statusCode < 500]).toEqual([route.path, true])
    if (statusCode === 200) answered++
  }
  expect(answered).toBeGreaterThan(30)
  const { audit_event: __, ...after } = await hashTables(place.database)
  expect(after).toEqual(before)
})

test("what is asked twice in one address is not answered by guess", async () => {
  for (const query of ["limit=5&limit=100000", "q=a&q=b", "q[]=a", "offset=0&offset=-1"]) {
    const { statusCode } = await ask({
      url: `/api/units/99001/rounds/2026/people?${query}`,
      headers: { cookie: cookie() },
    })
    expect([query, statusCode]).toEqual([query, query === "q[]=a" ? 200 : 422])
  }
  const body = await ask({
    url: "/api/units/99001/rounds/2026/people?limit=5",
    headers: { cookie: cookie(), "content-type": "application/json" },
    payload: '{"limit":1}',
  })
  expect(body.json().people).toHaveLength(5)
})

test("a sign that no text can hold is refused, wherever an address or a body brings it", async () => {
  const failed: string[] = []
  for (const { route } of allOperations) {
    const names = [...route.path.matchAll(/:([A-Za-z0-9]+)/g)].map(([, name = ""]) => name)
    for (const odd of names) {
      const url = routeAddress(route.path, { [odd]: "%00x" })
      const headers = { cookie: cookie(), "x-phocap": "1" }
      const { statusCode } = await ask({ method: route.method, url, headers })
      if (statusCode >= 500) failed.push(`${route.method} ${url}`)
    }
  }
  for (const [url, payload] of [
    ["/api/sign-in", { userName: "a\0b", password: "x\0" }],
    ["/api/invitation/read", { code: "a\0b" }],
  ] as const) {
    const { statusCode } = await ask({ method: "POST", url, payload, headers: { "x-phocap": "1" } })
    if (statusCode >= 500) failed.push(url)
  }
  const { statusCode } = await ask({
    url: "/api/units/99001/rounds/2026/people?q=%00",
    headers: { cookie: cookie() },
  })
  expect(statusCode).toBeLessThan(500)
  expect(failed).toEqual([])
})

test("an account takes nothing from a body that its route does not name", async () => {
  const chosen = "01900000-0000-7000-8000-000000000009"
  const account = { ...leader, fullName: "Trần Văn Thêm", userName: "themtv" }
  const more = {
    id: chosen,
    state: "active",
    demo: true,
    created_by: "demo",
    fixed: true,
    password: "một mật khẩu sẵn",
    passwordHash: "$argon2id$v=19$m=8,t=1,p=1$AAAA$AAAA",
    grants: [{ role: "administrator" }],
    scope: "everywhere",
    provinceCode: "98",
  }
  const { status } = await officer.call(createAccounts, {
    params: { unit: "99001" },
    body: { accounts: [{ ...account, ...more }], ...more },
  })
  expect(status).toBe(200)
  const { rows } = await place.database.pool.query(
    `SELECT a.id = $1 AS chosen, a.state, a.demo, a.password_hash, r.role, r.province_code, r.unit_code
     FROM account a JOIN account_role r ON r.account_id = a.id WHERE a.user_name = 'themtv'`,
    [chosen],
  )
  expect(rows).toEqual([
    {
      chosen: false,
      state: "invited",
      demo: false,
      password_hash: null,
      role: "leader",
      province_code: "99",
      unit_code: "99001",
    },
  ])
})

test("markup in a name is kept and told as the letters it is", async () => {
  const fullName = `<img src=x onerror="alert(1)">`
  const { accounts } = (await officer.call(listAccounts, { params: { unit: "99001" } })).body
  expect(accounts.length).toBeGreaterThan(0)
  const account = { ...leader, fullName, position: "=1+1" }
  const made = await officer.call(createAccounts, {
    params: { unit: "99001" },
    body: { accounts: [account] },
  })
  expect(made.headers["content-type"]).toBe("application/json; charset=utf-8")
  expect(made.body.letters[0]).toMatchObject({
    fullName,
    position: "=1+1",
    userName: expect.stringMatching(/^[a-z0-9]+$/),
  })
})

test("a password that is wrong when one changes how one comes in stands in the log", async () => {
  const answer = await ask({
    method: "PUT",
    url: "/api/account/password",
    headers: { cookie: cookie(), "x-phocap": "1" },
    payload: { old: "không phải", new: "nắng hạ vàng trên đồi" },
  })
  expect(answer.statusCode).toBe(422)
  const { body } = await officer.call(listAudit, {
    params: { unit: "99001" },
    query: { kind: "sign-in-refused" },
  })
  expect(body.events[0]).toMatchObject({ actor: "Lê Thị Quản (quantri)", kind: "sign-in-refused" })
  expect(JSON.stringify(body.events)).not.toContain("không phải")
  expect((await officer.call(getSession)).body.actor).not.toBeNull()
})
