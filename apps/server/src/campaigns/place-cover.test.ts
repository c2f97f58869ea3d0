import type { CampaignTarget } from "@phocap/core"
import fc from "fast-check"
import { expect, test } from "vitest"
import { addCovers, placeCover } from "./place-cover.ts"
import type { Tally } from "./read-tallies.ts"

const id = "01900000-0000-7000-8000-000000000001"
const tally = (given: Partial<Tally>): Tally => ({
  unit: "99001",
  kind: "session",
  hamlet: "Tổ 1",
  audience: "Học sinh",
  times: 1,
  reached: 20,
  ...given,
})
const target = (given: Partial<CampaignTarget>): CampaignTarget => ({
  id,
  year: 2026,
  hamlet: "Tổ 1",
  audience: "Học sinh",
  sessions: null,
  people: null,
  visits: null,
  ...given,
})

test("sessions and people of an audience stand beside what was planned; what is missing is counted", () => {
  const visits = tally({ kind: "homeVisit", audience: null, reached: 7 })
  const cover = placeCover(
    [tally({ times: 2, reached: 45 }), visits],
    [target({ sessions: 2, people: 60 }), target({ audience: null, visits: 10 })],
  )
  expect(cover.audiences["Học sinh"]).toEqual({
    sessions: { done: 2, planned: 2, short: 0 },
    people: { done: 45, planned: 60, short: 15 },
  })
  expect(cover.visits).toEqual({ done: 7, planned: 10, short: 3 })
  expect(cover.short).toBe(2)
})

test("an audience that is planned and was never told is there with nothing done; a plan without numbers asks for nothing", () => {
  const cover = placeCover([], [target({ audience: "Nhân dân", sessions: 1 }), target({})])
  expect(cover.audiences).toEqual({
    "Nhân dân": {
      sessions: { done: 0, planned: 1, short: 1 },
      people: { done: 0, planned: null, short: 0 },
    },
  })
  expect(cover.short).toBe(1)
})

test("plans of two years are added up; what one place did beyond its plan makes up for no other", () => {
  const one = placeCover(
    [tally({ times: 5 })],
    [target({ sessions: 2 }), target({ year: 2027, sessions: 1 })],
  )
  expect(one.audiences["Học sinh"]?.sessions).toEqual({ done: 5, planned: 3, short: 0 })
  const other = placeCover([], [target({ sessions: 2 })])
  expect(addCovers([one, other]).audiences["Học sinh"]?.sessions).toEqual({ done: 5, planned: 5, short: 2 })
})

test("whatever the places: together they lack as much as each of them", () => {
  const place = fc.record({ times: fc.nat(9), wanted: fc.option(fc.nat(9)) })
  fc.assert(
    fc.property(fc.array(place, { maxLength: 8 }), (places) => {
      const covers = places.map(({ times, wanted }) =>
        placeCover([tally({ times })], [target({ sessions: wanted })]),
      )
      const all = addCovers(covers).audiences["Học sinh"]?.sessions
      const lack = places.reduce((sum, { times, wanted }) => sum + Math.max(0, (wanted ?? 0) - times), 0)
      expect(all?.short ?? 0).toBe(lack)
      expect(all?.planned ?? null).toBe(
        places.every(({ wanted }) => wanted === null)
          ? null
          : places.reduce((sum, { wanted }) => sum + (wanted ?? 0), 0),
      )
    }),
  )
})
