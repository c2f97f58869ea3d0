import { expect, it } from "vitest"
import { addedTask, type Draft } from "./draft.ts"
import { piecesOf } from "./marks.ts"

const text = "1. Phòng B mở lớp, xong khi tiện."
const draft: Draft = {
  fileName: null,
  text,
  head: {
    parentId: null,
    style: "party",
    kind: "Kế hoạch",
    number: null,
    issuedOn: null,
    issuer: "",
    subject: "",
    basis: "",
    recipients: null,
    signer: null,
    signerTitle: null,
  },
  missing: [],
  notUnderstood: [{ start: 23, end: 32 }],
  tasks: [
    {
      ...addedTask("a", text, { start: 0, end: text.length }),
      parties: [{ role: "owner", name: "Phòng B", start: 3, end: 10, certain: true }],
    },
  ],
}

it("parts a paragraph at every mark and loses no letter", () => {
  const pieces = piecesOf(text, 0, text.length, draft)
  expect(pieces.map((piece) => piece.text).join("")).toBe(text)
  expect(pieces.map((piece) => piece.kind)).toEqual(["task", "party", "task", "unread", "task"])
  expect(new Set(pieces.map((piece) => piece.task))).toEqual(new Set(["a"]))
})

it("marks the words that a task's time came from", () => {
  const timed = {
    ...draft,
    notUnderstood: [],
    tasks: draft.tasks.map((task) => ({ ...task, times: [{ start: 23, end: 32 }] })),
  }
  const time = piecesOf(text, 0, text.length, timed).filter((piece) => piece.kind === "time")
  expect(time.map((piece) => [piece.text, piece.task])).toEqual([[text.slice(23, 32), "a"]])
})

it("shows nothing of a task that was left out", () => {
  const dropped = {
    ...draft,
    notUnderstood: [],
    tasks: draft.tasks.map((task) => ({ ...task, dropped: true })),
  }
  expect(piecesOf(text, 0, text.length, dropped)).toEqual([{ start: 0, text, kind: null, task: null }])
})
