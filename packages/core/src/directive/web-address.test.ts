import { expect, test } from "vitest"
import { isWebAddress } from "./web-address.ts"

test.each([
  "https://phuong.example/tin/1?a=b#c",
  "http://10.0.0.5:8080/",
  "HTTPS://Xã-Minh-Họa.example/bài-viết",
])("an address of the web: %s", (typed) => {
  expect(isWebAddress(typed)).toBe(true)
})

test.each([
  "javascript:alert(1)",
  "java\nscript:alert(1)",
  " https://x.example",
  "data:text/html,<script>",
  "//ke-xau.example",
  "/99001/2026",
  "file:///etc/passwd",
  "https://",
  "https://phocap.example@ke-xau.example/",
  "https:\\\\ke-xau.example",
  "",
])("no address that a page leads to: %j", (typed) => {
  expect(isWebAddress(typed)).toBe(false)
})
