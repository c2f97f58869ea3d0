import type { CampaignItem } from "@phocap/core"

/** A session as the web application sends it. */
export const testSession: Omit<CampaignItem, "id"> = {
  directiveId: null,
  kind: "session",
  on: "2026-03-08",
  title: "Việc học của con",
  hamlet: "Tổ 1",
  audience: "Cha mẹ học sinh",
  channel: null,
  reached: 40,
  speaker: null,
  link: null,
  state: null,
  note: null,
}
