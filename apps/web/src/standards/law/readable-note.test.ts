import type { LawOption } from "@phocap/engine"
import { expect, test } from "vitest"
import { readableNote } from "./readable-note.ts"

const option = { id: "upperStudy", title: "Đang học THPT" } as LawOption
const law = {
  definitions: [{ inForce: { from: "2014-05-15", to: null }, definitions: [], options: [option] }],
}

test("an option is named by its title, whole words only", () => {
  expect(readableNote(law, "Xem lựa chọn upperStudy.")).toBe("Xem lựa chọn “Đang học THPT”.")
  expect(readableNote(law, "upperStudyX")).toBe("upperStudyX")
  expect(readableNote(undefined, "Xem upperStudy")).toBe("Xem upperStudy")
})
