import { enterDemo, getSession, type Role } from "@phocap/contract"
import { afterAll, beforeAll, expect, test } from "vitest"
import { identifyBySession } from "../../platform/auth/identify-by-session.ts"
import { openTestPlace, type TestPlace } from "../../registry/testing/test-place.ts"
import { operations } from "../index.ts"
import { MadeBrowser } from "../testing/made-browser.ts"
import { demoVisitor, ensureDemoAccounts } from "./demo-accounts.ts"

let place: TestPlace

beforeAll(async () => {
  place = await openTestPlace(operations, (context) =>
    identifyBySession(context, demoVisitor({ ...context, demo: true })),
  )
  Object.assign(place.context, { demo: true })
  await ensureDemoAccounts(place.context, { provinceCode: "99", wardCode: "99001" })
  await ensureDemoAccounts(place.context, { provinceCode: "99", wardCode: "99001" })
})
afterAll(() => place.close())

async function tried(role: Role) {
  const browser = new MadeBrowser(place.app)
  expect((await browser.call(enterDemo, { body: { role } })).status).toBe(200)
  const { body } = await browser.call(getSession)
  return {
    browser,
    names: body.units.map((unit) => unit.name),
    access: body.access.flat(),
    actor: body.actor,
  }
}

test("a visitor may try everything; who chose a role what that role may", async () => {
  const visitor = (await new MadeBrowser(place.app).call(getSession)).body
  expect(visitor.actor).toMatchObject({ role: "visitor", signedIn: false })
  expect(visitor.access.flat()).toEqual(
    expect.arrayContaining(["edit-people", "accept-round", "backup", "read-audit"]),
  )
  const enumerator = await tried("enumerator")
  expect(enumerator.actor).toMatchObject({ role: "enumerator", signedIn: true })
  expect(enumerator.names).not.toContain("Tỉnh Thử")
  expect(enumerator.access).not.toContain("import")
  expect((await tried("officer")).names).toContain("Tỉnh Thử")
  expect((await tried("administrator")).access).toContain("backup")
})

test("all of them are gone with the first real account", async () => {
  const { browser } = await tried("officer")
  await place.database.pool.query(
    `INSERT INTO account (id, user_name, full_name, state, created_at, created_by)
     VALUES (gen_random_uuid(), 'that', 'Người Thật', 'invited', now(), 'thử')`,
  )
  expect((await browser.call(getSession)).body).toMatchObject({ actor: null, demoRoles: [] })
  expect((await new MadeBrowser(place.app).call(getSession)).body.actor).toBeNull()
  expect((await browser.call(enterDemo, { body: { role: "officer" } })).status).toBe(404)
})
