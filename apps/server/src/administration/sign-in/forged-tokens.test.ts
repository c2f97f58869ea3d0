import { claimFirstRun, finishOuterSignIn, getSession, startOuterSignIn } from "@phocap/contract"
import type { FastifyInstance } from "fastify"
import { afterAll, beforeAll, expect, test } from "vitest"
import { identifyBySession } from "../../platform/auth/identify-by-session.ts"
import { readOuterSignIn } from "../../platform/auth/outer-sign-in.ts"
import { createApp } from "../../platform/http/create-app.ts"
import { openTestPlace, type TestPlace } from "../../registry/testing/test-place.ts"
import { operations } from "../index.ts"
import { ForgingProvider } from "../testing/forging-provider.ts"
import { MadeBrowser } from "../testing/made-browser.ts"
import { makeFirstRunCode } from "./first-run.ts"

type Claims = Readonly<Record<string, unknown>>

let place: TestPlace
let provider: ForgingProvider
let app: FastifyInstance

beforeAll(async () => {
  place = await openTestPlace(operations)
  provider = await ForgingProvider.start()
  const outerSignIn = readOuterSignIn({
    PHOCAP_OIDC_ISSUER: provider.issuer,
    PHOCAP_OIDC_CLIENT_ID: provider.clientId,
    PHOCAP_OIDC_CLIENT_SECRET: provider.clientSecret,
  })
  const now = () => new Date().toISOString()
  const context = { ...place.context, now, publicUrl: "https://phocap.example", outerSignIn: outerSignIn! }
  app = await createApp(context, {
    operations,
    identify: identifyBySession(context),
    webFolder: null,
    log: null,
  })
  const code = (await makeFirstRunCode(context)) ?? ""
  const body = { code, userName: "chu", fullName: "Lê Thị Chủ", password: "gió mùa đông bắc về" }
  expect((await new MadeBrowser(app).call(claimFirstRun, { body })).status).toBe(200)
})
afterAll(async () => {
  await app.close()
  await provider.stop()
  await place.close()
})

const seconds = () => Math.floor(Date.now() / 1000)

/** Somebody comes back from the provider with a code; `token` makes what it is changed for, from claims that would do. */
async function comeBack(token: (claims: Claims) => string) {
  const browser = new MadeBrowser(app)
  const { body } = await browser.call(startOuterSignIn, { body: {} })
  const asked = new URL(body.url).searchParams
  provider.token = token({
    iss: provider.issuer,
    aud: provider.clientId,
    sub: "s-1",
    preferred_username: "chu",
    iat: seconds(),
    exp: seconds() + 300,
    nonce: asked.get("nonce"),
  })
  const answer = `?${new URLSearchParams({ code: "mã", state: asked.get("state") ?? "", iss: provider.issuer })}`
  const { status, body: said } = await browser.call(finishOuterSignIn, { body: { answer } })
  const isIn = (await browser.call(getSession)).body.actor !== null
  return { status, code: (said as { code?: string }).code, isIn }
}

const signed = (change: Claims) => (claims: Claims) => provider.signed({ ...claims, ...change })

test("a token that is right in everything lets its owner in", async () => {
  expect(await comeBack((claims) => provider.signed(claims))).toEqual({
    status: 200,
    code: undefined,
    isIn: true,
  })
})

test.each<[string, (claims: Claims) => string]>([
  ["run out", signed({ iat: seconds() - 7200, exp: seconds() - 3600 })],
  ["without an end", signed({ exp: undefined })],
  ["not yet to be used", signed({ nbf: seconds() + 3600 })],
  ["for another client", signed({ aud: "phan-mem-khac" })],
  ["for several clients, handed to another", signed({ aud: ["phocap", "khac"], azp: "khac" })],
  ["for nobody", signed({ aud: undefined })],
  ["of another issuer", signed({ iss: "https://cong.example.evil" })],
  ["of another question", signed({ nonce: "x".repeat(43) })],
  ["of no question", signed({ nonce: undefined })],
  ["about nobody", signed({ sub: undefined })],
  ["signed by another key", (claims) => provider.signedByAnother(claims)],
  ["not signed", (claims) => provider.unsigned(claims)],
  ["signed by the client's secret", (claims) => provider.signedBySecret(claims)],
  [
    "changed after it was signed",
    (claims) => {
      const [head, , signature] = provider.signed(claims).split(".")
      const body = Buffer.from(JSON.stringify({ ...claims, sub: "s-2" })).toString("base64url")
      return [head, body, signature].join(".")
    },
  ],
  ["not a token", () => "abc"],
  ["absent", () => ""],
])("a token %s opens nothing", async (_, token) => {
  expect(await comeBack(token)).toEqual({ status: 401, code: "outer.refused", isIn: false })
})

test("a token that let somebody in lets nobody in a second time", async () => {
  let first = ""
  await comeBack((claims) => {
    first = provider.signed(claims)
    return first
  })
  expect(await comeBack(() => first)).toEqual({ status: 401, code: "outer.refused", isIn: false })
})
