import {
  addPasskey,
  claimFirstRun,
  confirmTotp,
  endPasskey,
  getOwnAccount,
  getSession,
  signInByPasskey,
  startPasskey,
  startPasskeySignIn,
  startTotp,
} from "@phocap/contract"
import { afterAll, beforeAll, expect, test } from "vitest"
import { identifyBySession } from "../../platform/auth/identify-by-session.ts"
import { createApp } from "../../platform/http/create-app.ts"
import { openTestPlace, type TestPlace } from "../../registry/testing/test-place.ts"
import { operations } from "../index.ts"
import { MadeAuthenticator } from "../testing/made-authenticator.ts"
import { MadeBrowser } from "../testing/made-browser.ts"
import { shownCode } from "../testing/shown-code.ts"
import { makeFirstRunCode } from "./first-run.ts"

let place: TestPlace
let clock = Date.UTC(2026, 8, 30, 8)
let owner: MadeBrowser
const password = "gió mùa đông bắc về"
const now = () => new Date(clock).toISOString()
const site = "https://phocap.example"
const phone = new MadeAuthenticator(site, "phocap.example")

beforeAll(async () => {
  const made = await openTestPlace(operations)
  const context = { ...made.context, now, publicUrl: site }
  await made.app.close()
  const app = await createApp(context, {
    operations,
    identify: identifyBySession(context),
    webFolder: null,
    log: "error",
  })
  place = { ...made, app, context }
  owner = browser()
  const code = (await makeFirstRunCode(context)) ?? ""
  await owner.call(claimFirstRun, { body: { code, userName: "chu", fullName: "Lê Thị Chủ", password } })
})
afterAll(async () => {
  await place.app.close()
  await place.database.close()
})

const browser = (address?: string) => new MadeBrowser(place.app, address)
const signedIn = async (one: MadeBrowser) => (await one.call(getSession)).body.actor !== null

async function add(device: MadeAuthenticator, name = "Điện thoại của Chủ") {
  const { body } = await owner.call(startPasskey, { body: { password } })
  return owner.call(addPasskey, { body: { name, credential: device.create(body.options) } })
}
async function enter(device: MadeAuthenticator, one = browser()) {
  const { body } = await one.call(startPasskeySignIn)
  return one.call(signInByPasskey, { body: { credential: device.sign(body.options) } })
}
const refused = (code: string) => ({ body: { code } })

test("a key is added with the password, for this site, by whoever was asked, once", async () => {
  expect((await owner.call(startPasskey, { body: { password: "không phải" } })).status).toBe(422)
  const elsewhere = new MadeAuthenticator("https://phocap.example.evil", "phocap.example")
  expect(await add(elsewhere)).toMatchObject({ status: 422, ...refused("passkey.refused") })
  const otherHost = new MadeAuthenticator(site, "example")
  expect(await add(otherHost)).toMatchObject({ status: 422, ...refused("passkey.refused") })
  const unguarded = new MadeAuthenticator(site, "phocap.example")
  unguarded.recognises = false
  expect(await add(unguarded)).toMatchObject({ status: 422, ...refused("passkey.refused") })
  // Nobody asked: a question to nobody, and one already answered.
  const made = phone.create({ challenge: "AAAA", user: { id: "AAAA" } })
  const unasked = await owner.call(addPasskey, { body: { name: "Máy", credential: made } })
  expect(unasked).toMatchObject({ status: 409, ...refused("passkey.late") })

  expect((await add(phone)).status).toBe(200)
  expect(await add(phone)).toMatchObject({ status: 409, ...refused("passkey.known") })
  const { passkeys } = (await owner.call(getOwnAccount)).body
  expect(passkeys).toMatchObject([{ id: phone.id, name: "Điện thoại của Chủ", usedAt: null }])
})

test("one comes in by it alone, even where a second factor is on, and the use is written down", async () => {
  await owner.call(startTotp, { body: { password } })
  const code = await shownCode(place.context, "chu", clock)
  expect((await owner.call(confirmTotp, { body: { code } })).status).toBe(200)
  phone.counter = 5
  const one = browser()
  expect((await enter(phone, one)).status).toBe(200)
  expect(await signedIn(one)).toBe(true)
  const { passkeys, sessions } = (await one.call(getOwnAccount)).body
  expect(passkeys[0]?.usedAt).toBe(now())
  expect(sessions.find((session) => session.here)?.means).toBe("passkey")
})

test("an answer works once, in the browser that was asked, and within five minutes", async () => {
  phone.counter = 6
  const one = browser()
  const asked = await one.call(startPasskeySignIn)
  const credential = phone.sign(asked.body.options)
  const thief = browser("10.9.9.9")
  await thief.call(startPasskeySignIn)
  expect(await thief.call(signInByPasskey, { body: { credential } })).toMatchObject(
    refused("passkey.refused"),
  )
  expect(await thief.call(signInByPasskey, { body: { credential } })).toMatchObject(refused("passkey.late"))
  // A cookie carried off beside the answer: the question is spent with the first of two.
  const copy = browser("10.9.9.9")
  for (const [name, value] of one.cookies) copy.cookies.set(name, value)
  expect((await one.call(signInByPasskey, { body: { credential } })).status).toBe(200)
  expect(await copy.call(signInByPasskey, { body: { credential } })).toMatchObject(refused("passkey.late"))
  expect(await signedIn(copy)).toBe(false)

  phone.counter = 7
  const late = browser()
  const { body } = await late.call(startPasskeySignIn)
  clock += 301_000
  const tooLate = await late.call(signInByPasskey, { body: { credential: phone.sign(body.options) } })
  expect(tooLate).toMatchObject({ status: 401, ...refused("passkey.late") })
})

test("a count that stands still or goes back tells of a copy, and the log says so", async () => {
  phone.counter = 8
  expect((await enter(phone)).status).toBe(200)
  for (const count of [8, 3, 0]) {
    phone.counter = count
    expect(await enter(phone)).toMatchObject({ status: 401, ...refused("passkey.copied") })
  }
  const { rows } = await place.database.pool.query(
    "SELECT subject FROM audit_event WHERE kind = 'sign-in-refused' AND subject LIKE '%sao chép%'",
  )
  expect(rows).toHaveLength(3)
})

test("two at once with one count: one comes in", async () => {
  phone.counter = 9
  const answers = await Promise.all([enter(phone, browser()), enter(phone, browser())])
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 401])
})

test("another site, nobody recognised, another's signature, a stranger's key: refused", async () => {
  phone.counter = 10
  phone.origin = "https://phocap.example.evil"
  expect(await enter(phone)).toMatchObject({ status: 401, ...refused("passkey.refused") })
  phone.origin = site
  phone.recognises = false
  expect(await enter(phone)).toMatchObject({ status: 401, ...refused("passkey.refused") })
  phone.recognises = true
  const one = browser()
  const { body } = await one.call(startPasskeySignIn)
  const forged = phone.sign(body.options)
  const signature = Buffer.from(forged.response.signature, "base64url")
  signature[signature.length - 1] = (signature.at(-1) ?? 0) ^ 1
  forged.response.signature = signature.toString("base64url")
  expect(await one.call(signInByPasskey, { body: { credential: forged } })).toMatchObject({
    status: 401,
    ...refused("passkey.refused"),
  })
  const holder = phone.sign((await one.call(startPasskeySignIn)).body.options)
  holder.response.userHandle = Buffer.from("01900000-0000-7000-8000-000000000001").toString("base64url")
  expect(await one.call(signInByPasskey, { body: { credential: holder } })).toMatchObject(
    refused("passkey.refused"),
  )
  const stranger = new MadeAuthenticator(site, "phocap.example")
  expect(await enter(stranger)).toMatchObject({ status: 401, ...refused("passkey.unknown") })
  await one.call(startPasskeySignIn)
  const nonsense = { id: phone.id, response: { clientDataJSON: 7, authenticatorData: null } }
  expect(await one.call(signInByPasskey, { body: { credential: nonsense } })).toMatchObject(
    refused("passkey.refused"),
  )
})

test("a name that only the call claims is no site of ours", async () => {
  const bare = await createApp(
    { ...place.context, publicUrl: undefined },
    { operations, identify: identifyBySession(place.context), webFolder: null, log: null },
  )
  const ask = (host: string) =>
    bare.inject({ method: "POST", url: startPasskeySignIn.path, headers: { host, "x-phocap": "1" } })
  for (const host of ["127.0.0.1:8080", "phocap.example", "localhost.evil:8080"]) {
    const answer = await ask(host)
    expect([host, answer.statusCode, answer.json().code]).toEqual([host, 409, "site.address"])
  }
  const here = await ask("localhost:8080")
  expect(here.json().options.rpId).toBe("localhost")
  await bare.close()
})

test("a key taken back opens nothing, and nobody takes back another's", async () => {
  const other = browser()
  expect((await other.call(endPasskey, { params: { passkey: phone.id } })).status).toBe(401)
  expect((await owner.call(endPasskey, { params: { passkey: phone.id } })).status).toBe(200)
  expect((await owner.call(endPasskey, { params: { passkey: phone.id } })).status).toBe(404)
  phone.counter = 20
  expect(await enter(phone)).toMatchObject({ status: 401, ...refused("passkey.unknown") })
})
