import { Policy, Role } from "@phocap/contract"
import type { InjectOptions } from "fastify"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { type Actor, type Grant, localOfficer, nobody } from "../platform/auth/actor.ts"
import { policyTable } from "../platform/auth/policy-table.ts"
import { type Scope, unitKey } from "../platform/auth/scope.ts"
import type { Operation } from "../platform/http/operation.ts"
import { openTestPlace, type TestPlace } from "../registry/testing/test-place.ts"
import { allOperations } from "./operations.ts"
import { routeAddress } from "./testing/route-address.ts"

// Role × operation × scope × round, over every route there is. What an operation does is tested beside it; here it only
// says that it was reached, for what is asked is who reaches it.
const reached = { status: 299 }
const operations: readonly Operation[] = allOperations.map(({ route }) => ({
  route,
  run: async (_, { reply }) => reply.code(reached.status).send({ reached: true }),
}))

let place: TestPlace
let actor: Actor = nobody

beforeAll(async () => {
  place = await openTestPlace(operations, () => async () => actor)
})
afterAll(() => place.close())

function requestOf({ route }: Operation): InjectOptions {
  return {
    method: route.method,
    url: routeAddress(route.path),
    ...(route.method === "GET" ? {} : { payload: {} }),
  }
}

const here = unitKey("99", "99001")
const scopes: Readonly<Record<string, { scope: Scope; reaches: boolean }>> = {
  "this unit": { scope: new Set([here]), reaches: true },
  "a unit above it": { scope: new Set([unitKey("99", "99"), here, unitKey("99", "99009")]), reaches: true },
  "another unit": { scope: new Set([unitKey("99", "99009")]), reaches: false },
  "the same code in another province": { scope: new Set([unitKey("98", "99001")]), reaches: false },
  everywhere: { scope: "everywhere", reaches: true },
}
const rounds: Readonly<Record<string, { first: number | null; last: number | null; reaches: boolean }>> = {
  "all rounds": { first: null, last: null, reaches: true },
  "this round": { first: 2026, last: 2026, reaches: true },
  "rounds gone by": { first: null, last: 2025, reaches: false },
  "rounds to come": { first: 2027, last: null, reaches: false },
}

let calls = 0
/** Each call from an address of its own: no address may ask so often. */
async function call(operation: Operation): Promise<number> {
  const n = calls++
  const remoteAddress = `10.${n >> 16}.${(n >> 8) & 255}.${n & 255}`
  return (await place.app.inject({ ...requestOf(operation), remoteAddress })).statusCode
}

const as = (grants: readonly Grant[]): Actor => ({
  ...localOfficer,
  role: grants[0]?.role ?? "leader",
  grants,
})

/** Whether a call got past the door. Input is looked at behind it: 422 says that it was opened. */
const passed = (status: number) => status === reached.status || status === 422

test("there are routes to ask, each with a policy that the table knows", () => {
  expect(operations.length).toBeGreaterThan(40)
  for (const { route } of operations) expect(Policy.options, route.path).toContain(route.policy)
  expect(new Set(operations.map(({ route }) => `${route.method} ${route.path}`)).size).toBe(operations.length)
})

test("a route without a policy is not served", async () => {
  const [first] = operations
  const bare = {
    ...first,
    route: { ...first?.route, path: "/api/bare", policy: undefined },
  } as unknown as Operation
  await expect(openTestPlace([bare])).rejects.toThrow()
})

test("nobody reaches anything but the open door", async () => {
  actor = nobody
  for (const operation of operations) {
    const status = await call(operation)
    if (operation.route.policy === "open") expect(passed(status), operation.route.path).toBe(true)
    else expect([operation.route.path, status]).toEqual([operation.route.path, 401])
  }
})

test("an account without a role in force reaches what is open and its own account alone", async () => {
  actor = as([])
  for (const operation of operations) {
    const { policy, path } = operation.route
    expect([path, passed(await call(operation))]).toEqual([
      path,
      policy === "open" || policy === "own-account",
    ])
  }
})

describe.each(Role.options)("%s", (role) => {
  test.each(Object.entries(scopes))("holding it in %s", async (_, { scope, reaches }) => {
    for (const round of Object.values(rounds)) {
      actor = as([{ role, scope, firstRound: round.first, lastRound: round.last }])
      for (const operation of operations) {
        const { policy, path, method } = operation.route
        const free = policy === "open" || policy === "own-account"
        const ofUnit = path.includes("/:unit")
        const ofRound = path.includes("/:year")
        const expected =
          free ||
          (policyTable[policy].includes(role) &&
            (ofUnit ? reaches : scope === "everywhere") &&
            (!ofRound || round.reaches))
        const status = await call(operation)
        const what = `${method} ${path} ${JSON.stringify(round)}`
        expect([what, expected ? passed(status) : status]).toEqual([what, expected ? true : 403])
      }
    }
  })
})

test("what the table must never come to say", () => {
  const may = (role: Role) =>
    Policy.options.filter((one) => one in policyTable && rolesOf(one).includes(role))
  // Whoever gives roles out opens no records, and whoever reads the log changes nothing.
  expect(may("administrator")).not.toContain("read-people")
  expect(may("administrator")).not.toContain("read-audit")
  expect(may("auditor").filter((one) => !one.startsWith("read-"))).toEqual([])
  expect(may("leader").filter((one) => !one.startsWith("read-"))).toEqual([])
  for (const role of ["committee", "front", "auditor", "administrator"] as const)
    expect(may(role)).not.toContain("read-people")
  for (const role of ["school", "centre", "province", "leader"] as const)
    expect(may(role)).not.toContain("read-restricted")
  // Whoever may change records may see what stands in them; whoever takes them out too.
  for (const role of [...policyTable["edit-people"], ...policyTable["export-records"]])
    expect(may(role)).toContain("read-restricted")
  // Nobody accepts their own round.
  expect(policyTable["submit-round"].filter((role) => policyTable["accept-round"].includes(role))).toEqual([])
})

function rolesOf(policy: Policy): readonly Role[] {
  return policy === "open" || policy === "own-account" ? [] : policyTable[policy]
}
