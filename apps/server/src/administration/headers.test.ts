import { getSession, signOut } from "@phocap/contract"
import { afterAll, beforeAll, expect, test } from "vitest"
import { identifyAs } from "../platform/auth/identify.ts"
import { createApp } from "../platform/http/create-app.ts"
import { openTestPlace, type TestPlace } from "../registry/testing/test-place.ts"
import { operations } from "./index.ts"

let place: TestPlace

beforeAll(async () => {
  place = await openTestPlace(operations)
})
afterAll(() => place.close())

test("no script from elsewhere, no frame, no guessing of types, nothing kept by caches", async () => {
  const { headers } = await place.app.inject({ url: getSession.path })
  const policy = String(headers["content-security-policy"])
  expect(policy).toContain("default-src 'self'")
  expect(policy).toContain("frame-ancestors 'none'")
  expect(policy).toContain("object-src 'none'")
  expect(policy).toMatch(/script-src 'self'(;|$)/)
  expect(headers["x-content-type-options"]).toBe("nosniff")
  expect(headers["referrer-policy"]).toBe("no-referrer")
  expect(headers["cache-control"]).toBe("no-store")
  expect(headers["strict-transport-security"]).toBeUndefined()
  expect(headers["x-powered-by"]).toBeUndefined()
})

test("behind a proxy that ends TLS cookies are for it alone, and browsers come by TLS from then on", async () => {
  const app = await createApp(
    { ...place.context, publicUrl: "https://phocap.example" },
    {
      operations,
      identify: identifyAs(place.context.actor),
      webFolder: null,
      log: null,
    },
  )
  const answer = await app.inject({
    method: "POST",
    url: signOut.path,
    headers: { "x-forwarded-proto": "https" },
    payload: {},
  })
  expect(answer.headers["strict-transport-security"]).toContain("max-age=31536000")
  expect(String(answer.headers["set-cookie"])).toMatch(/^__Host-phocap_session=;.*; Secure/)
  await app.close()
})

test("what a stranger claims to have forwarded is not believed where there is no proxy", async () => {
  const answer = await place.app.inject({
    method: "POST",
    url: signOut.path,
    headers: { "x-forwarded-proto": "https", "x-forwarded-for": "203.0.113.9" },
    payload: {},
  })
  expect(String(answer.headers["set-cookie"])).toMatch(/^phocap_session=;/)
})
