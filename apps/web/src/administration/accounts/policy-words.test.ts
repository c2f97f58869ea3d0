import { Policy } from "@phocap/contract"
import { expect, test } from "vitest"
import { en } from "../texts-en.ts"
import { vi } from "../texts-vi.ts"

test("every policy that the matrix shows has words in both languages", () => {
  const shown = Policy.options.filter((policy) => policy !== "open" && policy !== "own-account")
  expect(Object.keys(vi.policy ?? {}).sort()).toEqual([...shown].sort())
  expect(Object.keys(en.policy ?? {}).sort()).toEqual([...shown].sort())
})
