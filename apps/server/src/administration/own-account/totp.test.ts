import {
  claimFirstRun,
  confirmTotp,
  endTotp,
  getOwnAccount,
  getSession,
  giveSecondFactor,
  signIn,
  startTotp,
} from "@phocap/contract"
import { afterAll, beforeAll, expect, test } from "vitest"
import { identifyBySession } from "../../platform/auth/identify-by-session.ts"
import { secretBoxOf } from "../../platform/auth/secret-box.ts"
import { base32 } from "../../platform/auth/totp.ts"
import { lockTotpSecrets } from "../../platform/auth/totp-secret.ts"
import { openTestPlace, type TestPlace } from "../../registry/testing/test-place.ts"
import { operations } from "../index.ts"
import { makeFirstRunCode } from "../sign-in/first-run.ts"
import { MadeBrowser } from "../testing/made-browser.ts"
import { shownCode } from "../testing/shown-code.ts"

let place: TestPlace
let clock = Date.UTC(2026, 8, 30, 8)
let owner: MadeBrowser
let recovery: string[] = []
const password = "gió mùa đông bắc về"
const now = () => new Date(clock).toISOString()

beforeAll(async () => {
  place = await openTestPlace(operations, (context) => identifyBySession({ database: context.database, now }))
  Object.assign(place.context, { now })
  owner = new MadeBrowser(place.app)
  const code = (await makeFirstRunCode(place.context)) ?? ""
  await owner.call(claimFirstRun, { body: { code, userName: "chu", fullName: "Lê Thị Chủ", password } })
})
afterAll(() => place.close())

/** The code that the app shows now. */
const shown = () => shownCode(place.context, "chu", clock)
const knowing = async () => {
  const browser = new MadeBrowser(place.app, "10.7.7.7")
  const answer = await browser.call(signIn, { body: { userName: "chu", password } })
  return { browser, next: answer.body.next }
}
const signedIn = async (browser: MadeBrowser) => (await browser.call(getSession)).body.actor !== null

test("is turned on with the password and a code of the app, and signs others out", async () => {
  const other = (await knowing()).browser
  expect(await signedIn(other)).toBe(true)
  expect((await owner.call(startTotp, { body: { password: "không phải" } })).status).toBe(422)
  const { body } = await owner.call(startTotp, { body: { password } })
  expect(body.secret.replaceAll(" ", "")).toMatch(/^[A-Z2-7]{32}$/)
  expect(body.square).toContain("<svg")
  // Not confirmed yet: the password alone still does.
  expect((await knowing()).next).toBe("in")
  expect((await owner.call(confirmTotp, { body: { code: "000000" } })).status).toBe(422)
  const confirmed = await owner.call(confirmTotp, { body: { code: await shown() } })
  recovery = confirmed.body.recoveryCodes
  expect(new Set(recovery).size).toBe(8)
  for (const one of recovery) expect(one).toMatch(/^([0-9A-Z]{5}-){4}[0-9A-Z]{5}$/)
  expect(await signedIn(other)).toBe(false)
  expect(await signedIn(owner)).toBe(true)
  // Begun anew it would be off until confirmed, and nobody would know.
  expect((await owner.call(startTotp, { body: { password } })).status).toBe(409)
  expect((await knowing()).next).toBe("second-factor")
})

test("then the password alone opens nothing", async () => {
  const { browser, next } = await knowing()
  expect(next).toBe("second-factor")
  expect(await signedIn(browser)).toBe(false)
  expect(browser.cookies.has("phocap_session")).toBe(false)
})

test("the code of the moment does, once", async () => {
  clock += 60_000
  const code = await shown()
  const { browser } = await knowing()
  expect((await browser.call(giveSecondFactor, { body: { code } })).status).toBe(200)
  expect(await signedIn(browser)).toBe(true)
  const replay = (await knowing()).browser
  expect(await replay.call(giveSecondFactor, { body: { code } })).toMatchObject({
    status: 401,
    body: { code: "auth.code" },
  })
})

test("a recovery code does, once, and another's step is no way in", async () => {
  const [code = ""] = recovery
  const stranger = new MadeBrowser(place.app)
  expect((await stranger.call(giveSecondFactor, { body: { code } })).status).toBe(401)
  const { browser } = await knowing()
  expect((await browser.call(giveSecondFactor, { body: { code: code.toLowerCase() } })).status).toBe(200)
  expect((await browser.call(getOwnAccount)).body.recoveryCodesLeft).toBe(7)
  const again = (await knowing()).browser
  expect((await again.call(giveSecondFactor, { body: { code } })).status).toBe(401)
})

const secretKept = async () => {
  const { rows } = await place.database.pool.query<{ kept: Buffer }>(
    "SELECT totp_secret AS kept FROM account",
  )
  return rows[0]?.kept ?? Buffer.alloc(0)
}

test("the database does not keep the secret, and what it keeps opens for one account and by one key alone", async () => {
  const kept = await secretKept()
  const box = place.context.secrets!
  const { rows } = await place.database.pool.query<{ id: string }>("SELECT id FROM account")
  const whose = `totp ${rows[0]!.id}`
  const secret = box.open(kept, whose)!
  expect(secret.length).toBe(20)
  expect(kept.includes(secret) || kept.toString("latin1").includes(base32(secret))).toBe(false)
  expect(box.open(kept, "totp of another")).toBeNull()
  expect(secretBoxOf(new Uint8Array(32)).open(kept, whose)).toBeNull()
  const altered = Buffer.from(kept)
  altered[20]! ^= 1
  expect(box.open(altered, whose)).toBeNull()
})

test("a secret that an earlier version left open is locked, and its owner's codes go on being right", async () => {
  const { pool } = place.database
  const { rows } = await pool.query<{ id: string }>("SELECT id FROM account")
  const plain = place.context.secrets!.open(await secretKept(), `totp ${rows[0]!.id}`)
  await pool.query("UPDATE account SET totp_secret = $1", [plain])
  const comesIn = async () => {
    clock += 60_000
    const { browser } = await knowing()
    return (await browser.call(giveSecondFactor, { body: { code: await shown() } })).status
  }
  expect(await comesIn()).toBe(200)
  expect(await lockTotpSecrets(place.database, place.context.secrets)).toEqual({ locked: 1, unreadable: 0 })
  expect((await secretKept()).length).toBeGreaterThan(40)
  expect(await comesIn()).toBe(200)
  expect(await lockTotpSecrets(place.database, place.context.secrets)).toEqual({ locked: 0, unreadable: 0 })
})

test("with the key lost codes of the app do nothing, recovery codes still open, and the loss is counted", async () => {
  const code = await shown()
  const before = place.context.secrets!
  Object.assign(place.context, { secrets: secretBoxOf(new Uint8Array(32)) })
  clock += 60_000
  const { browser } = await knowing()
  expect((await browser.call(giveSecondFactor, { body: { code } })).status).toBe(401)
  expect((await browser.call(giveSecondFactor, { body: { code: recovery[1] ?? "" } })).status).toBe(200)
  expect(await lockTotpSecrets(place.database, place.context.secrets)).toEqual({ locked: 0, unreadable: 1 })
  Object.assign(place.context, { secrets: before })
})

test("guessing waits after five, from wherever it comes", async () => {
  await place.database.pool.query("DELETE FROM sign_in_failure")
  const { browser } = await knowing()
  for (let i = 0; i < 5; i++) {
    const guessed = await browser.call(giveSecondFactor, { body: { code: String(100000 + i) } })
    expect(guessed.status).toBe(401)
  }
  const elsewhere = new MadeBrowser(place.app, "10.8.8.8")
  await elsewhere.call(signIn, { body: { userName: "chu", password } })
  expect((await elsewhere.call(giveSecondFactor, { body: { code: await shown() } })).status).toBe(429)
})

test("five minutes after the password it is asked anew", async () => {
  await place.database.pool.query("DELETE FROM sign_in_failure")
  const { browser } = await knowing()
  clock += 301_000
  const late = await browser.call(giveSecondFactor, { body: { code: await shown() } })
  expect(late).toMatchObject({ status: 401, body: { code: "auth.step" } })
})

test("is turned off with the password", async () => {
  expect((await owner.call(endTotp, { body: { password: "không phải" } })).status).toBe(422)
  expect((await owner.call(endTotp, { body: { password } })).status).toBe(200)
  expect((await knowing()).next).toBe("in")
  expect((await owner.call(getOwnAccount)).body).toMatchObject({ totpSince: null, recoveryCodesLeft: 0 })
})
