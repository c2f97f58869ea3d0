import { personFields } from "@phocap/core"
import { expect, test } from "vitest"
import type { Actor } from "../platform/auth/actor.ts"
import { localOfficer } from "../platform/auth/actor.ts"
import { communeSeenBy } from "../platform/population/commune-seen-by.ts"
import { makeRegister } from "./testing/made-register.ts"
import { openTestPlace } from "./testing/test-place.ts"

const restricted = personFields.filter((field) => field.engine && field.restricted).map((field) => field.name)

test("for roles without it nothing that is restricted is recorded of anybody, and all else is", async () => {
  const place = await openTestPlace([])
  const register = makeRegister(10)
  const people = register.people.map((person) => ({
    ...person,
    disabilities: 4,
    canLearn: false,
    educationAccess: true,
    ethnicity: 2,
    religion: "Phật giáo",
  }))
  await place.fill({ ...register, people })
  const commune = await place.context.populations.commune("99001", 2026)
  const leader: Actor = {
    ...localOfficer,
    role: "leader",
    grants: [{ role: "leader", scope: "everywhere", firstRound: null, lastRound: null }],
  }
  expect(communeSeenBy(localOfficer, commune)).toBe(commune)
  const seen = communeSeenBy(leader, commune)
  expect(communeSeenBy(leader, commune)).toBe(seen)
  // Every field that is restricted and that the engine reads is among those told of here.
  expect(restricted.sort()).toEqual(["canLearn", "disabilities", "educationAccess", "ethnicity", "religion"])
  for (const name of restricted) {
    const column = name === "religion" ? seen.records.religion.index : seen.records.columns[name]
    expect(new Set(column), name).toEqual(new Set([{ ethnicity: 1, disabilities: 0 }[name as string] ?? -1]))
  }
  expect(seen.records.columns.grade).toBe(commune.records.columns.grade)
  expect(seen.population.bitmap("disabled").every((bits) => bits === 0)).toBe(true)
  await place.close()
})
