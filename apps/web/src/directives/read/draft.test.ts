import type { PlanReading } from "@phocap/core"
import { describe, expect, it } from "vitest"
import { addedTask, draftOf, openDoubts, sentOf } from "./draft.ts"

const found = <T>(value: T, start = 0, end = 1) => ({ value, start, end, certainty: "sure" as const })
const reading: PlanReading = {
  text: "1. Mở lớp. Trường A phối hợp, Phòng B chủ trì, xong trong Quý III/2026 và thường xuyên.",
  head: {
    style: "party",
    kind: found("Kế hoạch"),
    number: null,
    issuedOn: null,
    issuer: found("Đảng ủy"),
    place: null,
    subject: found("mở lớp"),
    basis: [],
    recipients: [],
    signer: null,
    signerTitle: null,
  },
  parts: [],
  notUnderstood: [],
  tasks: [
    {
      clause: "1",
      title: "Mở lớp",
      start: 0,
      end: 80,
      product: null,
      doubts: [],
      parties: [
        { ...found("Trường A"), role: "collaborator" },
        { ...found("Phòng B"), role: "owner" },
      ],
      deadlines: [
        found({ dueOn: "2026-09-30", standing: false, rhythm: null, words: "Quý III/2026" }),
        found({ dueOn: null, standing: true, rhythm: null, words: "thường xuyên" }),
      ],
    },
  ],
}

describe("the draft of a reading", () => {
  it("leads with the owner, keeps every time, and says what the document does not", () => {
    const draft = draftOf(reading, "kh.docx")
    expect(draft.missing).toEqual(["number", "issuedOn", "signer"])
    expect(draft.tasks[0]).toMatchObject({
      dueOn: "2026-09-30",
      standing: true,
      deadlineWords: "Quý III/2026; thường xuyên",
    })
    expect(draft.tasks[0]?.parties.map((party) => party.name)).toEqual(["Phòng B", "Trường A"])
  })

  it("sends what was kept, without what was left empty", () => {
    const draft = draftOf(reading, null)
    const added = {
      ...addedTask("x", reading.text, { start: 3, end: 10 }),
      parties: [{ role: "owner" as const, name: "  ", start: null, end: null, certain: true }],
    }
    const dropped = { ...draft.tasks[0]!, key: "y", dropped: true }
    const { tasks } = sentOf({ ...draft, tasks: [added, dropped] })
    expect(tasks).toEqual([
      expect.objectContaining({ title: "Mở lớp.", spanStart: 3, parties: [], product: null }),
    ])
  })

  it("takes a doubt away once a person answered it", () => {
    const task = addedTask("x", "", null)
    expect(openDoubts(task)).toEqual(["no-owner", "no-deadline"])
    const owner = { role: "owner" as const, name: "Phòng B", start: null, end: null, certain: true }
    expect(openDoubts({ ...task, parties: [owner], standing: true })).toEqual([])
  })
})
