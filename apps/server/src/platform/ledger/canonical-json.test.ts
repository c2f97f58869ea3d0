import fc from "fast-check"
import { expect, test } from "vitest"
import { canonicalJson, type Json } from "./canonical-json.ts"

test("keys in order, no blanks, absent and undefined alike", () => {
  expect(canonicalJson({ b: 1, a: [true, null, { d: "x", c: -0 }] })).toBe(
    '{"a":[true,null,{"c":0,"d":"x"}],"b":1}',
  )
  expect(canonicalJson(undefined)).toBe("null")
  expect(canonicalJson({ a: undefined as unknown as Json })).toBe("{}")
})

test("the text says the value, whatever the order in which it was made", () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const text = canonicalJson(value as Json)
      // Numbers as JSON knows them: it has no −0.
      expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)))
      expect(canonicalJson(reversed(value as Json))).toBe(text)
    }),
  )
})

function reversed(value: Json): Json {
  if (Array.isArray(value)) return value.map(reversed)
  if (value === null || typeof value !== "object") return value
  return Object.fromEntries(
    Object.entries(value)
      .map(([key, one]): [string, Json] => [key, reversed(one)])
      .reverse(),
  )
}
