import type { TaskEvent } from "@phocap/core"
import { expect, test } from "vitest"
import { evidenceWords } from "./evidence-words.ts"

const event = (values: TaskEvent["values"], text = "", kind: TaskEvent["kind"] = "evidence"): TaskEvent => ({
  id: "01900000-0000-7000-8000-000000000001",
  taskId: "01900000-0000-7000-8000-000000000002",
  kind,
  at: "2026-03-08T02:00:00.000Z",
  actor: "An",
  text,
  values,
})

test("each kind of evidence is named as people know it", () => {
  expect(
    evidenceWords([
      event({ type: "number", value: "12/BC-UBND" }),
      event({ type: "file", value: "a", name: "Biên bản.pdf", sha256: "0" }),
      event({ type: "note", value: "" }, "Đã xem tại lớp"),
      event({ figure: 98.5 }, "6 tuổi vào lớp 1: 98,5%", "report"),
      event({}, "Đã làm một nửa", "progress"),
    ]),
  ).toBe("văn bản 12/BC-UBND; tệp Biên bản.pdf; Đã xem tại lớp; số liệu: 6 tuổi vào lớp 1: 98,5%")
})

test("none is said, many are counted, and what is long is cut", () => {
  expect(evidenceWords([event({}, "", "accept")])).toBe("chưa có")
  const many = Array.from({ length: 8 }, (_, i) => event({ type: "number", value: `${i}/BC` }))
  expect(evidenceWords(many)).toMatch(/4\/BC; và 3 minh chứng khác$/)
  expect(evidenceWords([event({ type: "note", value: "x".repeat(500) })])).toHaveLength(120)
})
