import { expect, it } from "vitest"
import { keepDrafts } from "./keep-drafts.ts"

/** The storage of a tab, as the standard describes it; there is none outside a browser. */
class TabStorage implements Storage {
  private readonly kept = new Map<string, string>()
  get length() {
    return this.kept.size
  }
  key = (index: number) => [...this.kept.keys()][index] ?? null
  getItem = (key: string) => this.kept.get(key) ?? null
  setItem = (key: string, value: string) => void this.kept.set(key, value)
  removeItem = (key: string) => void this.kept.delete(key)
  clear = () => this.kept.clear()
}

it("keeps what one typed for oneself, and leaves nothing of it to the next", () => {
  const tab = new TabStorage()
  keepDrafts("Lê Thị An (anlt)", tab)
  tab.setItem("phocap.draft.1.person", "bỏ học lớp 7")
  keepDrafts("Lê Thị An (anlt)", tab)
  expect(tab.getItem("phocap.draft.1.person")).toBe("bỏ học lớp 7")
  keepDrafts("Trần Văn Bình (binhtv)", tab)
  expect(tab.getItem("phocap.draft.1.person")).toBeNull()
})

it("leaves what was typed before anybody was known to nobody", () => {
  const tab = new TabStorage()
  tab.setItem("phocap.cells.report", "12")
  keepDrafts("Lê Thị An (anlt)", tab)
  expect(tab.getItem("phocap.cells.report")).toBeNull()
})
