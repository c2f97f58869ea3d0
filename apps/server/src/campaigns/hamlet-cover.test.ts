import type { CampaignItem, CampaignTarget } from "@phocap/core"
import { expect, test } from "vitest"
import { hamletCover } from "./hamlet-cover.ts"

const id = "01900000-0000-7000-8000-000000000001"
const item = (given: Partial<CampaignItem>): CampaignItem => ({
  id,
  directiveId: null,
  kind: "session",
  on: "2026-03-08",
  title: "Việc học của con",
  hamlet: "Tổ 1",
  audience: "Học sinh",
  channel: null,
  reached: 20,
  speaker: null,
  link: null,
  state: null,
  note: null,
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
  const cover = hamletCover(
    "Tổ 1",
    30,
    [
      item({}),
      item({ reached: 25 }),
      item({ hamlet: "Tổ 2" }),
      item({ kind: "homeVisit", audience: null, reached: 7 }),
    ],
    [target({ sessions: 2, people: 60 }), target({ audience: null, visits: 10 })],
  )
  expect(cover.audiences["Học sinh"]).toEqual({
    sessions: { done: 2, planned: 2 },
    people: { done: 45, planned: 60 },
  })
  expect(cover.visits).toEqual({ done: 7, planned: 10 })
  expect(cover.short).toBe(2)
})

test("an audience that is planned and was never told is there with nothing done", () => {
  const cover = hamletCover("Tổ 1", 30, [], [target({ audience: "Nhân dân", sessions: 1 })])
  expect(cover.audiences).toEqual({
    "Nhân dân": { sessions: { done: 0, planned: 1 }, people: { done: 0, planned: null } },
  })
  expect(cover.short).toBe(1)
})

test("a session for the whole unit counts in no hamlet; a plan without numbers asks for nothing", () => {
  const whole = [item({ hamlet: null, audience: "Cán bộ, đảng viên", reached: 118 })]
  expect(hamletCover("Tổ 1", 30, whole, [target({})])).toMatchObject({ audiences: {}, short: 0 })
  const unit = hamletCover(null, 0, whole, [
    target({ hamlet: null, audience: "Cán bộ, đảng viên", sessions: 1, people: 100 }),
  ])
  expect(unit.audiences["Cán bộ, đảng viên"]?.people).toEqual({ done: 118, planned: 100 })
  expect(unit.short).toBe(0)
})
