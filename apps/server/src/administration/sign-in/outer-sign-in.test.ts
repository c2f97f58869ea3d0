import {
  claimFirstRun,
  closeAccount,
  confirmTotp,
  createAccounts,
  finishOuterSignIn,
  getOwnAccount,
  getSession,
  giveSecondFactor,
  signOut,
  startOuterSignIn,
  startTotp,
  takeInvitation,
} from "@phocap/contract"
import { afterAll, beforeAll, expect, test } from "vitest"
import { identifyBySession } from "../../platform/auth/identify-by-session.ts"
import { readOuterSignIn } from "../../platform/auth/outer-sign-in.ts"
import { createApp } from "../../platform/http/create-app.ts"
import { openTestPlace, type TestPlace } from "../../registry/testing/test-place.ts"
import { operations } from "../index.ts"
import { MadeBrowser } from "../testing/made-browser.ts"
import { comeThrough, OuterProvider } from "../testing/outer-provider.ts"
import { shownCode } from "../testing/shown-code.ts"
import { makeFirstRunCode } from "./first-run.ts"

const site = "https://phocap.example"
const people = new Map([
  ["s-1", "hoantm"],
  ["s-2", "HoaNTM"],
  ["s-3", "laai"],
  ["s-4", "hoa.ntm"],
  ["s-5", "chu"],
])
const password = "gió mùa đông bắc về"
let place: TestPlace
let provider: OuterProvider
let owner: MadeBrowser
let clock = Date.now()
let codeOfHoa = ""
const now = () => new Date(clock).toISOString()

const settingsOf = (one: OuterProvider) =>
  readOuterSignIn({
    PHOCAP_OIDC_ISSUER: one.issuer,
    PHOCAP_OIDC_CLIENT_ID: one.clientId,
    PHOCAP_OIDC_CLIENT_SECRET: one.clientSecret,
    PHOCAP_OIDC_LABEL: "Đăng nhập bằng cổng Minh Họa",
  })
const returnTo = { signIn: `${site}/cong-dang-nhap`, signOut: `${site}/dang-nhap` }

async function appWith(one: OuterProvider) {
  const context = { ...place.context, now, publicUrl: site, outerSignIn: settingsOf(one) }
  return createApp(context, {
    operations,
    identify: identifyBySession(context),
    webFolder: null,
    log: null,
  })
}

beforeAll(async () => {
  place = await openTestPlace(operations)
  provider = await OuterProvider.start(returnTo, people)
  await place.app.close()
  place = { ...place, app: await appWith(provider) }
  owner = new MadeBrowser(place.app)
  const code = (await makeFirstRunCode({ ...place.context, now })) ?? ""
  await owner.call(claimFirstRun, { body: { code, userName: "chu", fullName: "Lê Thị Chủ", password } })
  const made = await owner.call(createAccounts, {
    params: { unit: "99001" },
    body: {
      accounts: [
        {
          fullName: "Nguyễn Thị Minh Hòa",
          position: "",
          userName: "hoantm",
          role: "leader",
          unit: "99001",
          school: null,
          from: "2026-01-01",
          to: null,
          firstRound: null,
          lastRound: null,
        },
      ],
    },
  })
  codeOfHoa = made.body.letters[0]?.code ?? ""
})
afterAll(async () => {
  await provider.stop()
  await place.app.close()
  await place.database.close()
})

async function start(browser: MadeBrowser): Promise<URL> {
  const { body } = await browser.call(startOuterSignIn, { body: { back: "/99001/2026/bieu" } })
  return new URL(body.url)
}
const finish = (browser: MadeBrowser, answer: string) => browser.call(finishOuterSignIn, { body: { answer } })
async function enter(subject: string, browser = new MadeBrowser(place.app)) {
  const url = await start(browser)
  return { browser, answer: await finish(browser, await comeThrough(url.href, subject)) }
}
const signedIn = async (one: MadeBrowser) => (await one.call(getSession)).body.actor !== null
const refused = (code: string) => ({ body: { code } })

test("the door says that there is another way in, and asks for a code with PKCE, state and nonce", async () => {
  const browser = new MadeBrowser(place.app)
  expect((await browser.call(getSession)).body.outerSignIn).toBe("Đăng nhập bằng cổng Minh Họa")
  const { searchParams } = await start(browser)
  expect(Object.fromEntries(searchParams)).toMatchObject({
    response_type: "code",
    code_challenge_method: "S256",
    redirect_uri: returnTo.signIn,
    scope: "openid profile",
  })
  for (const name of ["state", "nonce", "code_challenge"])
    expect(searchParams.get(name)?.length, name).toBeGreaterThan(40)
})

test("whoever was invited comes in by it, without the letter, and the letter is spent", async () => {
  const { browser, answer } = await enter("s-1")
  expect(answer).toMatchObject({ status: 200, body: { next: "in", back: "/99001/2026/bieu" } })
  const own = (await browser.call(getOwnAccount)).body
  expect(own).toMatchObject({ userName: "hoantm", hasPassword: false })
  expect(own.sessions.find((session) => session.here)?.means).toBe("openid")
  const letter = await browser.call(takeInvitation, { body: { code: codeOfHoa, password } })
  expect(letter.status).toBe(410)
})

test("nobody is made an account, and a name that differs by a dot is another's", async () => {
  for (const subject of ["s-3", "s-4"]) {
    const { browser, answer } = await enter(subject)
    expect(answer).toMatchObject({ status: 403, ...refused("outer.stranger") })
    expect(await signedIn(browser)).toBe(false)
  }
  const { rows } = await place.database.pool.query("SELECT FROM account")
  expect(rows).toHaveLength(2)
})

test("a name given on to somebody else opens nothing", async () => {
  const { answer } = await enter("s-2")
  expect(answer).toMatchObject({ status: 403, ...refused("outer.taken") })
  people.set("s-1", "tên mới")
  expect((await enter("s-1")).answer.status).toBe(200)
})

test("another's answer, another question's, a changed nonce, state, issuer or challenge: refused", async () => {
  const [mine, thief] = [new MadeBrowser(place.app), new MadeBrowser(place.app, "10.9.9.9")]
  const answer = await comeThrough((await start(mine)).href, "s-1")
  expect(await finish(thief, answer)).toMatchObject({ status: 401, ...refused("outer.late") })
  await start(thief)
  expect(await finish(thief, answer)).toMatchObject({ status: 401, ...refused("outer.refused") })
  // Once, even for whom it is.
  expect((await finish(mine, answer)).status).toBe(200)
  expect(await finish(mine, answer)).toMatchObject({ status: 401, ...refused("outer.late") })

  for (const name of ["nonce", "state", "code_challenge"]) {
    const browser = new MadeBrowser(place.app)
    const url = await start(browser)
    url.searchParams.set(name, (await start(new MadeBrowser(place.app))).searchParams.get(name) ?? "")
    const bent = await finish(browser, await comeThrough(url.href, "s-1"))
    expect([name, bent.status, bent.body]).toEqual([
      name,
      401,
      expect.objectContaining({ code: "outer.refused" }),
    ])
    expect(await signedIn(browser)).toBe(false)
  }
  const browser = new MadeBrowser(place.app)
  const fair = new URLSearchParams(await comeThrough((await start(browser)).href, "s-1"))
  expect(fair.get("iss")).toBe(provider.issuer)
  fair.set("iss", "https://cong.example.evil")
  expect(await finish(browser, `?${fair}`)).toMatchObject(refused("outer.refused"))
})

test("a code that the provider has taken back already is refused", async () => {
  const browser = new MadeBrowser(place.app)
  const answer = await comeThrough((await start(browser)).href, "s-1")
  const cookies = [...browser.cookies]
  expect((await finish(browser, answer)).status).toBe(200)
  // The same question asked again in our own database: the provider still knows that its code was used.
  const copy = new MadeBrowser(place.app)
  for (const [name, value] of cookies) copy.cookies.set(name, value)
  await start(copy)
  await place.database.pool.query(
    "UPDATE sign_in_step SET detail = jsonb_set(detail, '{state}', to_jsonb($1::text)) WHERE kind = 'openid'",
    [new URLSearchParams(answer).get("state")],
  )
  expect(await finish(copy, answer)).toMatchObject({ status: 401, ...refused("outer.refused") })
})

test("five minutes after it began it is too late", async () => {
  const browser = new MadeBrowser(place.app)
  const answer = await comeThrough((await start(browser)).href, "s-1")
  clock += 301_000
  expect(await finish(browser, answer)).toMatchObject({ status: 401, ...refused("outer.late") })
})

test("whoever turns back there is told how to go on here", async () => {
  const browser = new MadeBrowser(place.app)
  const answer = await comeThrough((await start(browser)).href, "s-1", "turn back")
  expect(await finish(browser, answer)).toMatchObject({ status: 401, ...refused("outer.cancelled") })
})

test("an account with a second factor of its own is asked for it", async () => {
  await owner.call(startTotp, { body: { password } })
  const shown = () => shownCode(place.context, "chu", clock)
  await owner.call(confirmTotp, { body: { code: await shown() } })
  const { browser, answer } = await enter("s-5")
  expect(answer.body).toMatchObject({ next: "second-factor" })
  expect(await signedIn(browser)).toBe(false)
  clock += 30_000
  const code = await shown()
  expect((await browser.call(giveSecondFactor, { body: { code } })).status).toBe(200)
  expect(await signedIn(browser)).toBe(true)
})

test("leaving here says where to leave there; who came in by password leaves here alone", async () => {
  const { browser } = await enter("s-1")
  const { body } = await browser.call(signOut)
  const url = new URL(body.elsewhere ?? "")
  expect(url.origin).toBe(provider.issuer)
  expect(url.searchParams.get("post_logout_redirect_uri")).toBe(returnTo.signOut)
  expect((await fetch(url)).status).toBe(200)
  expect(await signedIn(browser)).toBe(false)
  const other = new MadeBrowser(place.app)
  expect((await other.call(signOut)).body.elsewhere).toBeNull()
})

test("a closed account stays closed", async () => {
  const { rows } = await place.database.pool.query<{ id: string }>(
    "SELECT id FROM account WHERE user_name = 'hoantm'",
  )
  await owner.call(closeAccount, { params: { unit: "99001", id: rows[0]?.id } })
  people.set("s-1", "hoantm")
  expect((await enter("s-1")).answer).toMatchObject({ status: 403, ...refused("outer.closed") })
})

test("a token that ran out is refused, and a provider that has gone is said to be so", async () => {
  const short = await OuterProvider.start(returnTo, people, { ttl: { AuthorizationCode: 1 } })
  const app = await appWith(short)
  const browser = new MadeBrowser(app)
  const answer = await comeThrough((await start(browser)).href, "s-5")
  await new Promise((resolve) => setTimeout(resolve, 2100))
  expect(await finish(browser, answer)).toMatchObject({ status: 401, ...refused("outer.refused") })

  const cut = await comeThrough((await start(browser)).href, "s-5")
  await short.stop()
  expect(await finish(browser, cut)).toMatchObject({ status: 503, ...refused("outer.down") })
  await app.close()
  const never = await appWith(short)
  const { status, body } = await new MadeBrowser(never).call(startOuterSignIn, { body: {} })
  expect({ status, body }).toMatchObject({ status: 503, ...refused("outer.down") })
  await never.close()
})

test("settings by halves, or without TLS, do not start", () => {
  const whole = {
    PHOCAP_OIDC_ISSUER: "https://cong.example",
    PHOCAP_OIDC_CLIENT_ID: "phocap",
    PHOCAP_OIDC_CLIENT_SECRET: "bí mật",
  }
  expect(readOuterSignIn({})).toBeUndefined()
  expect(readOuterSignIn(whole)).toMatchObject({ claim: "preferred_username" })
  for (const name of Object.keys(whole))
    expect(() => readOuterSignIn({ ...whole, [name]: "" }), name).toThrow(name)
  expect(() => readOuterSignIn({ ...whole, PHOCAP_OIDC_ISSUER: "http://cong.example" })).toThrow("https")
  expect(() => readOuterSignIn({ ...whole, PHOCAP_OIDC_ISSUER: "cổng" })).toThrow("địa chỉ")
})
