import {
  changePassword,
  claimFirstRun,
  endSession,
  getOwnAccount,
  getSession,
  getSettings,
  putSettings,
  signIn,
  signOut,
} from "@phocap/contract"
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest"
import { identifyBySession } from "../../platform/auth/identify-by-session.ts"
import { openTestPlace, type TestPlace } from "../../registry/testing/test-place.ts"
import { operations } from "../index.ts"
import { MadeBrowser } from "../testing/made-browser.ts"
import { makeFirstRunCode } from "./first-run.ts"

let place: TestPlace
let clock = Date.UTC(2026, 8, 30, 8)
const password = "gió mùa đông bắc về"
const settings = { place: "", preparer: "", signerBody: "", signerTitle: "", signer: "", choices: {} }
const browser = (address?: string) => new MadeBrowser(place.app, address)
const later = (seconds: number) => {
  clock += seconds * 1000
}

beforeAll(async () => {
  place = await openTestPlace(operations, (context) =>
    identifyBySession({ database: context.database, now: () => new Date(clock).toISOString() }),
  )
  const { context } = place
  Object.assign(context, { now: () => new Date(clock).toISOString() })
  const code = (await makeFirstRunCode(context)) ?? ""
  const first = await browser().call(claimFirstRun, {
    body: { code, userName: "Quản Trị", fullName: "Lê Thị Quản", password },
  })
  expect(first.status).toBe(200)
})
afterAll(() => place.close())
beforeEach(() => place.database.pool.query("DELETE FROM sign_in_failure"))

async function signedIn(address?: string): Promise<MadeBrowser> {
  const one = browser(address)
  expect((await one.call(signIn, { body: { userName: "quantri", password } })).status).toBe(200)
  return one
}

describe("the first run", () => {
  test("its link works once, and no more once there is an administrator", async () => {
    expect(await makeFirstRunCode(place.context)).toBeNull()
    const again = await browser().call(claimFirstRun, {
      body: { code: "x".repeat(43), userName: "kẻ khác", fullName: "Kẻ Khác", password },
    })
    expect(again).toMatchObject({ status: 410, body: { code: "first-run.code" } })
  })
})

describe("coming in", () => {
  test("a stranger is told nothing but where the door is", async () => {
    const stranger = browser()
    expect((await stranger.call(getSession)).body).toMatchObject({
      actor: null,
      units: [],
      access: [],
      start: null,
    })
    expect((await stranger.call(getSettings, { params: { unit: "99001" } })).status).toBe(401)
    // Also about units that are not: no difference to be seen.
    expect((await stranger.call(getSettings, { params: { unit: "00000" } })).status).toBe(401)
  })

  test("by user name in any spelling and the password in either form of Unicode", async () => {
    const one = browser()
    const typed = { userName: "QUẢN trị", password: password.normalize("NFD") }
    expect((await one.call(signIn, { body: typed })).status).toBe(200)
    const { body } = await one.call(getSession)
    expect(body.actor).toEqual({ name: "Lê Thị Quản (quantri)", role: "administrator", signedIn: true })
    expect(body.units.length).toBeGreaterThan(0)
  })

  test("the cookie is for us alone: no script reads it, no other site sends it", async () => {
    const answer = await browser().call(signIn, { body: { userName: "quantri", password } })
    const cookies = [answer.headers["set-cookie"]].flat().map(String)
    expect(cookies.length).toBeGreaterThan(0)
    for (const cookie of cookies) expect(cookie).toMatch(/; Path=\/; HttpOnly; SameSite=Strict/)
  })

  test("the session is a new one each time: nobody can plant it", async () => {
    const one = browser()
    one.cookies.set("phocap_session", "planted-by-somebody-else-planted-by-some")
    await one.call(signIn, { body: { userName: "quantri", password } })
    const first = one.cookies.get("phocap_session")
    expect(first).not.toContain("planted")
    await one.call(signIn, { body: { userName: "quantri", password } })
    const planted = browser()
    planted.cookies.set("phocap_session", first ?? "")
    expect((await planted.call(getSession)).body.actor).toBeNull()
  })

  test("what is kept of a session does not open one", async () => {
    await signedIn()
    const { rows } = await place.database.pool.query<{ token_hash: Buffer }>("SELECT token_hash FROM session")
    for (const { token_hash: hash } of rows) {
      const thief = browser()
      thief.cookies.set("phocap_session", hash.toString("base64url"))
      expect((await thief.call(getSession)).body.actor).toBeNull()
    }
  })

  test("a wrong password and a name that is not here are refused in the same words", async () => {
    const wrong = await browser().call(signIn, { body: { userName: "quantri", password: "sai rồi nhé" } })
    const missing = await browser().call(signIn, { body: { userName: "khongco", password: "sai rồi nhé" } })
    expect(wrong.status).toBe(401)
    expect([wrong.status, wrong.body]).toEqual([missing.status, missing.body])
  })

  test("a name that is not here takes as long as one that is", async () => {
    const time = async (userName: string) => {
      await place.database.pool.query("DELETE FROM sign_in_failure")
      const began = performance.now()
      await browser().call(signIn, { body: { userName, password: "sai rồi nhé" } })
      return performance.now() - began
    }
    // Turn by turn, the quickest of each: what else the machine does falls on both.
    let [here, missing] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY]
    for (let i = 0; i < 12; i++) {
      here = Math.min(here, await time("quantri"))
      missing = Math.min(missing, await time("khongco"))
    }
    // Without the work on nobody's password the one is over in a tenth of the other's time.
    expect(missing).toBeGreaterThan(here / 3)
    expect(here).toBeGreaterThan(missing / 3)
  })
})

describe("guessing", () => {
  const guess = (one: MadeBrowser, userName = "quantri") =>
    one.call(signIn, { body: { userName, password: "đoán mò thôi" } })

  test("has to wait after five failures, longer each time, and never for good", async () => {
    const guesser = browser("10.9.9.9")
    for (let i = 0; i < 5; i++) expect((await guess(guesser)).status).toBe(401)
    expect(await guess(guesser)).toMatchObject({ status: 429, body: { code: "auth.wait" } })
    later(31)
    expect((await guess(guesser)).status).toBe(401)
    later(31)
    expect((await guess(guesser)).status).toBe(429)
    later(901)
    expect((await guesser.call(signIn, { body: { userName: "quantri", password } })).status).toBe(200)
  })

  test("locks out nobody at another address, nor at the same where the browser is known", async () => {
    const known = await signedIn("10.1.1.1")
    await known.call(signOut)
    const guesser = browser("10.1.1.1")
    for (let i = 0; i < 7; i++) await guess(guesser)
    expect((await guess(guesser)).status).toBe(429)
    expect((await known.call(signIn, { body: { userName: "quantri", password } })).status).toBe(200)
    await signedIn("10.2.2.2")
  })

  test("is counted for names that are not here just the same", async () => {
    const guesser = browser("10.3.3.3")
    for (let i = 0; i < 5; i++) await guess(guesser, "khongco")
    expect((await guess(guesser, "khongco")).status).toBe(429)
  })

  test("one word at many names stops the address", async () => {
    const guesser = browser("10.4.4.4")
    await place.database.pool.query(
      `INSERT INTO sign_in_failure (user_name, source, failures, last_at)
       SELECT 'ten' || n, 'address:10.4.4.4', 1, $1 FROM generate_series(1, 100) n`,
      [new Date(clock).toISOString()],
    )
    expect((await guess(guesser, "tenmoi")).status).toBe(429)
  })
})

describe("calls from other sites", () => {
  const body = settings
  const params = { unit: "99001" }
  test.each([
    ["without our header", { "x-phocap": "" }, 403],
    ["from another origin", { origin: "https://ke-xau.example" }, 403],
    ["that the browser calls foreign", { "sec-fetch-site": "cross-site" }, 403],
    ["from a neighbouring host", { "sec-fetch-site": "same-site" }, 403],
    ["from our own page", { "sec-fetch-site": "same-origin", origin: "http://localhost:80" }, 200],
  ])("%s", async (_, headers, status) => {
    const one = await signedIn()
    const sent: Record<string, string> = { ...headers }
    if (sent["x-phocap"] === "") {
      const answer = await place.app.inject({
        method: "PUT",
        url: "/api/units/99001/settings",
        payload: body,
        headers: { cookie: `phocap_session=${one.cookies.get("phocap_session")}` },
      })
      expect(answer.statusCode).toBe(status)
      return
    }
    expect((await one.call(putSettings, { params, body, headers: sent })).status).toBe(status)
  })
})

describe("a session", () => {
  test("ends when signed out: the token is worth nothing", async () => {
    const one = await signedIn()
    const token = one.cookies.get("phocap_session") ?? ""
    await one.call(signOut)
    expect(one.cookies.has("phocap_session")).toBe(false)
    const other = browser()
    other.cookies.set("phocap_session", token)
    expect((await other.call(getSession)).body.actor).toBeNull()
  })

  test("ends after twelve hours unused, and after seven days in any case", async () => {
    const idle = await signedIn()
    later(12 * 3600 + 1)
    expect((await idle.call(getSession)).body.actor).toBeNull()
    const busy = await signedIn()
    for (let hour = 0; hour < 7 * 24; hour += 8) {
      expect((await busy.call(getSession)).body.actor).not.toBeNull()
      later(8 * 3600)
    }
    later(1)
    expect((await busy.call(getSession)).body.actor).toBeNull()
  })

  test("is listed, and another is ended from here", async () => {
    const [here, elsewhere] = [await signedIn(), await signedIn("10.5.5.5")]
    const { sessions } = (await here.call(getOwnAccount)).body
    const other = sessions.find((session) => session.source === "10.5.5.5")
    expect(sessions.filter((session) => session.here)).toHaveLength(1)
    expect(other).toMatchObject({ here: false, device: "Chrome, Windows", means: "password" })
    expect((await here.call(endSession, { params: { id: other?.id } })).status).toBe(200)
    expect((await elsewhere.call(getSession)).body.actor).toBeNull()
    expect((await here.call(getSession)).body.actor).not.toBeNull()
  })

  test("ends elsewhere when the password changes; the old password is asked", async () => {
    const [here, elsewhere] = [await signedIn(), await signedIn("10.6.6.6")]
    const fresh = "nắng hạ vàng trên đồi"
    const wrong = await here.call(changePassword, { body: { old: "không phải", new: fresh } })
    expect(wrong).toMatchObject({ status: 422, body: { fields: { old: expect.any(String) } } })
    const weak = await here.call(changePassword, { body: { old: password, new: "quantri1" } })
    expect(weak).toMatchObject({ status: 422, body: { fields: { new: expect.any(String) } } })
    expect((await here.call(changePassword, { body: { old: password, new: fresh } })).status).toBe(200)
    expect((await elsewhere.call(getSession)).body.actor).toBeNull()
    expect((await here.call(changePassword, { body: { old: fresh, new: password } })).status).toBe(200)
  })

  test("of a closed account is over", async () => {
    const one = await signedIn()
    await place.database.pool.query("UPDATE account SET state = 'closed' WHERE user_name = 'quantri'")
    expect((await one.call(getSession)).body.actor).toBeNull()
    expect((await browser().call(signIn, { body: { userName: "quantri", password } })).status).toBe(401)
    await place.database.pool.query("UPDATE account SET state = 'active' WHERE user_name = 'quantri'")
  })
})
