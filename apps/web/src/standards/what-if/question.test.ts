import { expect, test } from "vitest"
import { questionText, readQuestion, readThreshold, withEntry } from "./question.ts"

test("a question goes into the address and comes back", () => {
  const question = { date: "2025-09-30", hardship: false, thresholds: { "primary1.sixEnrolled": 92.5 } }
  expect(readQuestion(questionText(question))).toMatchObject(question)
})

test("nothing assumed leaves the address alone", () => {
  expect(questionText({ standards: [], choices: {}, thresholds: {} })).toBeUndefined()
  expect(questionText({ hardship: false })).toBe('{"hardship":false}')
})

test("what cannot be read is not guessed", () => {
  for (const text of ["{", '{"date":"hôm nay"}', '{"thresholds":{"x":140}}', "[]", '"x"']) {
    expect(readQuestion(text)).toBeNull()
  }
})

test("entries are set and taken out", () => {
  expect(withEntry({ a: 1 }, "b", 2)).toEqual({ a: 1, b: 2 })
  expect(withEntry({ a: 1 }, "a", undefined)).toEqual({})
})

test("thresholds take a comma and refuse what is none", () => {
  expect(readThreshold("82,5")).toBe(82.5)
  expect(readThreshold(" 90% ")).toBe(90)
  expect(readThreshold("")).toBeUndefined()
  expect(readThreshold("101")).toBeNull()
  expect(readThreshold("chín mươi")).toBeNull()
})
