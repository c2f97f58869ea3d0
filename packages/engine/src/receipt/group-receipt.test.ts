import { expect, test } from "vitest"
import type { LawPack } from "../law/law-pack.ts"
import type { ShareStandard } from "../law/standard.ts"
import { type ChildResult, judgeShares } from "../verdict/judge-shares.ts"
import { canonicalJson } from "./canonical-json.ts"
import { type GroupReceipt, makeGroupReceipt } from "./group-receipt.ts"
import { isGroupReceipt, isReceipt } from "./is-receipt.ts"
import { receiptHash } from "./receipt-hash.ts"
import { verifyReceipt } from "./verify-receipt.ts"

const hashes = { "standards/a.yaml": "aa", "shares/b.yaml": "bb", "forms/c.yaml": "cc" }
const pack = { hashes } as unknown as LawPack
const share = {
  id: "s",
  programme: "primary",
  instrument: "nd20-2014",
  unit: "province",
  of: "commune",
  graded: true,
  levels: [{ level: 1, article: "Điều 12", confidence: "Q", shares: [{ among: "all", atLeast: 50 }] }],
} as unknown as ShareStandard
const child = (unitCode: string, met: boolean): ChildResult => ({
  unitCode,
  area: "normal",
  levels: { 1: met ? "met" : "unmet" },
})

function make(children: readonly ChildResult[]): GroupReceipt {
  return makeGroupReceipt({
    pack,
    unit: { province: "Tỉnh Thử", code: "99", name: "Tỉnh Thử" },
    year: 2026,
    date: "2026-09-30",
    communes: children.map(({ unitCode }) => ({ code: unitCode, name: `Xã ${unitCode}`, receipt: null })),
    judged: [{ verdict: judgeShares(share, children), children }],
  })
}
const receipt = make([child("a", true), child("b", false)])

/** The receipt with something of its first verdict changed, and a hash that fits again. */
function forged(change: { verdict?: object; children?: readonly ChildResult[] }): GroupReceipt {
  const { hash: _, ...body } = receipt
  const [judged] = body.judged
  const altered = { ...body, judged: [{ ...judged, ...change }] } as Omit<GroupReceipt, "hash">
  return { ...altered, hash: receiptHash(altered) }
}

test("it cites the law of shares, and what is read back from a file is one", () => {
  expect(receipt.law).toEqual({ "standards/a.yaml": "aa", "shares/b.yaml": "bb" })
  const read: unknown = JSON.parse(canonicalJson(receipt))
  expect(isGroupReceipt(read) && verifyReceipt(read, receipt)).toEqual({
    intact: true,
    replayed: true,
    differences: [],
  })
  expect(isReceipt(read)).toBe(false)
  expect(isGroupReceipt({ ...receipt, judged: [{}] })).toBe(false)
})

test("a share that does not follow from the units below is found even under a fitting hash", () => {
  const [judged] = receipt.judged
  const levels = judged?.verdict.levels.map((level) => ({
    ...level,
    shares: level.shares.map((one) => ({ ...one, reached: 2 })),
  }))
  expect(verifyReceipt(forged({ verdict: { ...judged?.verdict, levels } }), null).intact).toBe(false)
  expect(verifyReceipt(forged({ children: [child("a", true), child("b", true)] }), null).intact).toBe(false)
  expect(verifyReceipt(forged({}), null).intact).toBe(true)
})

test("one commune that stands otherwise now is another receipt", () => {
  const check = verifyReceipt(receipt, make([child("a", true), child("b", true)]))
  expect(check).toMatchObject({ intact: true, replayed: false })
  expect([...check.differences].sort()).toEqual(["hash", "judged"])
})
