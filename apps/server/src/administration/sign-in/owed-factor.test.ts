import {
  claimFirstRun,
  confirmTotp,
  endTotp,
  getOwnAccount,
  getSession,
  listAccounts,
  startTotp,
} from "@phocap/contract"
import { afterAll, beforeAll, expect, test } from "vitest"
import { identifyBySession } from "../../platform/auth/identify-by-session.ts"
import { openTestPlace, type TestPlace } from "../../registry/testing/test-place.ts"
import { operations } from "../index.ts"
import { MadeBrowser } from "../testing/made-browser.ts"
import { shownCode } from "../testing/shown-code.ts"
import { makeFirstRunCode } from "./first-run.ts"

let place: TestPlace
let owner: MadeBrowser
const clock = Date.UTC(2026, 8, 30, 8)
const now = () => new Date(clock).toISOString()
const password = "gió mùa đông bắc về"
const params = { unit: "99001" }

beforeAll(async () => {
  place = await openTestPlace(operations, (context) =>
    identifyBySession({ database: context.database, now, secondFactorForAdministrators: true }),
  )
  Object.assign(place.context, { now })
  owner = new MadeBrowser(place.app)
  const code = (await makeFirstRunCode(place.context)) ?? ""
  await owner.call(claimFirstRun, { body: { code, userName: "chu", fullName: "Lê Thị Chủ", password } })
})
afterAll(() => place.close())

test("an administrator who came in by a password alone sees the own account and nothing else", async () => {
  expect((await owner.call(getSession)).body).toMatchObject({
    actor: null,
    owes: "second-factor",
    units: [],
    access: [],
  })
  expect((await owner.call(listAccounts, { params })).body).toMatchObject({ code: "auth.second-factor" })
  expect((await owner.call(getOwnAccount)).body).toMatchObject({ totpSince: null })
})

test("with the second factor on the work is open, in the same session", async () => {
  await owner.call(startTotp, { body: { password } })
  expect((await owner.call(getSession)).body.owes).toBe("second-factor")
  await owner.call(confirmTotp, { body: { code: await shownCode(place.context, "chu", clock) } })
  expect((await owner.call(getSession)).body).toMatchObject({
    owes: null,
    actor: { role: "administrator" },
  })
  expect((await owner.call(listAccounts, { params })).status).toBe(200)
})

test("turned off again it is owed again", async () => {
  await owner.call(endTotp, { body: { password } })
  expect((await owner.call(listAccounts, { params })).status).toBe(403)
  expect((await owner.call(getSession)).body.owes).toBe("second-factor")
})

test("other means that prove more than a password owe nothing, nor do other roles", async () => {
  const { pool } = place.database
  const owes = async () => (await owner.call(getSession)).body.owes
  for (const means of ["passkey", "openid"]) {
    await pool.query("UPDATE session SET means = $1", [means])
    expect(await owes()).toBeNull()
  }
  await pool.query("UPDATE session SET means = 'password'")
  expect(await owes()).toBe("second-factor")
  await pool.query("UPDATE account_role SET role = 'province'")
  expect(await owes()).toBeNull()
})
