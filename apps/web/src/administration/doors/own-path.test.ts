import { expect, it } from "vitest"
import { ownPath } from "./own-path.ts"

const here = "https://phocap.example"

it("leads to where one was on this site", () => {
  for (const path of ["/", "/99001/2026/ho-so?trang=2#muc", "/99001/2026/tra-cuu?q=Nguy%E1%BB%85n%20An"])
    expect(ownPath(path)).toBe(path)
})

it("leads nowhere else, however it is written", () => {
  for (const wanted of [
    "https://ke-xau.example/",
    "//ke-xau.example",
    "/\\ke-xau.example",
    "\\\\ke-xau.example",
    "/\t/ke-xau.example",
    "/\n/ke-xau.example",
    "javascript:alert(1)",
    "data:text/html,x",
    "ke-xau.example",
    " //ke-xau.example",
    "",
  ]) {
    expect(new URL(ownPath(wanted), here).origin).toBe(here)
    expect([wanted, ownPath(wanted)]).toEqual([wanted, "/"])
  }
})
