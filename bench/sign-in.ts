import { getSession, signIn } from "@phocap/contract"
import { allOperations } from "../apps/server/src/cli/operations.ts"
import { identifyBySession } from "../apps/server/src/platform/auth/identify-by-session.ts"
import { hashPassword } from "../apps/server/src/platform/auth/password.ts"
import { createApp } from "../apps/server/src/platform/http/create-app.ts"
import { benchProvince, benchYear, fillCommunes, openBench } from "./lib/bench-context.ts"
import { report } from "./lib/time.ts"

// Many people coming in at once, each with the first screen after it: how long one waits, how many come in in a minute,
// and that nobody is turned away. Needs a quiet machine to mean anything.
const people = Number(process.argv[2] ?? 1_000)
const atOnce = Number(process.argv[3] ?? 20)
const password = "gió mùa đông bắc về"
const context = await openBench()
const [code = ""] = await fillCommunes(context, 1, 5_000)
const app = await createApp(context, {
  operations: allOperations,
  identify: identifyBySession(context),
  webFolder: null,
  log: null,
})
try {
  const hash = await hashPassword(password)
  await context.database.pool.query(
    `INSERT INTO account (id, user_name, full_name, password_hash, state, created_at, created_by)
     SELECT gen_random_uuid(), 'nguoi' || n, 'Người ' || n, $1, 'active', now(), 'bench' FROM generate_series(1, $2) n`,
    [hash, people],
  )
  await context.database.pool.query(
    `INSERT INTO account_role (id, account_id, role, province_code, unit_code, valid_from, granted_at, granted_by)
     SELECT gen_random_uuid(), id, 'officer', $1, $2, '2026-01-01', now(), 'bench' FROM account`,
    [benchProvince, code],
  )
  const waits: number[] = []
  let failed = 0
  let next = 1
  const began = performance.now()
  const comeIn = async (n: number) => {
    const started = performance.now()
    const remoteAddress = `10.${n >> 16}.${(n >> 8) & 255}.${n & 255}`
    const headers = { "x-phocap": "1" }
    const payload = { userName: `nguoi${n}`, password }
    const entered = await app.inject({ method: "POST", url: signIn.path, remoteAddress, headers, payload })
    waits.push(performance.now() - started)
    const cookie = entered.cookies.map(({ name, value }) => `${name}=${value}`).join("; ")
    const home = `/api/units/${code}/rounds/${benchYear}/overview`
    const replies = [
      entered,
      await app.inject({ url: getSession.path, remoteAddress, headers: { cookie } }),
      await app.inject({ url: home, remoteAddress, headers: { cookie } }),
    ]
    if (replies.some((reply) => reply.statusCode !== 200)) failed++
  }
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      while (next <= people) await comeIn(next++)
    }),
  )
  const seconds = (performance.now() - began) / 1000
  report(
    `coming in, ${atOnce} at once`,
    waits.sort((a, b) => a - b),
    "–",
  )
  console.log(
    `${people} came in with their first screen in ${seconds.toFixed(1)} s, ${failed} turned away (reach: 60 s, 0)`,
  )
} finally {
  await app.close()
  await context.close()
}
