import type { CampaignEntry } from "@phocap/contract"
import { expect, test } from "vitest"
import { narrowed, narrowingOf } from "./narrowed.ts"

const item = (title: string, given: Partial<CampaignEntry>): CampaignEntry => ({
  id: title,
  unit: "99001",
  directiveId: null,
  kind: "session",
  on: "2026-03-08",
  title,
  hamlet: null,
  audience: "Học sinh",
  channel: null,
  reached: 20,
  speaker: null,
  link: null,
  state: null,
  note: null,
  photos: [],
  ...given,
})
const items = [
  item("toàn phường", {}),
  item("tổ", { hamlet: "Tổ 1" }),
  item("xã khác", { unit: "99009" }),
  item("nhân dân", { hamlet: "Tổ 1", audience: "Nhân dân" }),
]
const titles = (query: Record<string, string>) => {
  const by = narrowingOf(query)
  return by === null ? null : narrowed(items, by, "99001").map((one) => one.title)
}

test("an address narrows to a hamlet, to the unit as a whole, to an audience, or to nothing at all", () => {
  expect(titles({ noi: "Tổ 1" })).toEqual(["tổ", "nhân dân"])
  expect(titles({ noi: "~" })).toEqual(["toàn phường"])
  expect(titles({ noi: "Tổ 1", doi: "Nhân dân" })).toEqual(["nhân dân"])
  expect(titles({ loai: "session" })).toBeNull()
  expect(narrowingOf({ tu: "2026-01-01", den: "hôm nay" })).toMatchObject({ from: "2026-01-01", to: null })
})
