import { describe, expect, test } from "vitest"
import type { LawPack } from "../law/law-pack.ts"
import type { Rules } from "../law/rules.ts"
import { factsOf, someone } from "../testing/people.ts"
import { canonicalJson } from "./canonical-json.ts"
import { inputHash } from "./input-hash.ts"
import { makeReceipt, type Receipt } from "./receipt.ts"
import { verifyReceipt } from "./verify-receipt.ts"

const people = [someone(6, { grade: 1 }, 1), someone(7, { grade: 2 }, 2), someone(40, {}, 3)]
const hashes = { "standards/a.yaml": "aa", "definitions/b.yaml": "bb", "forms/c.yaml": "cc" }
const pack = { hashes } as unknown as LawPack
const rules = { date: "2026-09-30", choices: { x: "y" } } as unknown as Rules
const make = (crowd = people): Receipt =>
  makeReceipt({
    pack,
    rules,
    facts: factsOf(crowd),
    unit: { province: "P", code: "U", name: "An Hòa" },
    ground: { area: "normal", document: null },
    verdicts: [],
  })

describe("the input hash", () => {
  test("does not depend on the order in which people were read", () => {
    expect(inputHash(factsOf([...people].reverse()))).toBe(inputHash(factsOf(people)))
  })
  test("depends on every fact and on who it is", () => {
    const base = inputHash(factsOf(people))
    expect(inputHash(factsOf([...people.slice(0, 2), someone(40, { relapse: 1 }, 3)]))).not.toBe(base)
    expect(inputHash(factsOf([...people.slice(0, 2), someone(40, {}, 4)]))).not.toBe(base)
    expect(inputHash(factsOf(people.slice(0, 2)))).not.toBe(base)
  })
  test("is the same in every build: a fixed crowd has a fixed hash", () => {
    expect(inputHash(factsOf(people))).toMatchInlineSnapshot(
      `"6adfb3e713a49cddd433c8210925b19a1f88866227a883eca7612186d92aa244"`,
    )
  })
})

describe("a receipt", () => {
  test("cites the files that decide, and not the forms", () => {
    expect(make().law).toEqual({ "standards/a.yaml": "aa", "definitions/b.yaml": "bb" })
  })
  test("made twice is the same, byte for byte", () => {
    expect(canonicalJson(make([...people].reverse()))).toBe(canonicalJson(make()))
  })
  test("that was altered is found out", () => {
    const receipt = make()
    expect(verifyReceipt(receipt, null)).toEqual({ intact: true, replayed: null, differences: [] })
    expect(verifyReceipt({ ...receipt, year: 2025 }, null).intact).toBe(false)
    expect(verifyReceipt({ ...receipt, choices: {} }, null).intact).toBe(false)
  })
  test("is compared part by part with what the record gives now", () => {
    expect(verifyReceipt(make(), make())).toEqual({ intact: true, replayed: true, differences: [] })
    const changed = verifyReceipt(make(), make([someone(6, {}, 1), ...people.slice(1)]))
    expect(changed.replayed).toBe(false)
    expect([...changed.differences].sort()).toEqual(["hash", "people"])
  })
})

test("canonical JSON sorts keys at every depth, keeps lists, leaves out what is undefined", () => {
  expect(canonicalJson({ b: [2, { d: 1, c: null }], a: undefined, ă: "Đ\n" })).toBe(
    '{"b":[2,{"c":null,"d":1}],"ă":"Đ\\n"}',
  )
})
