import { readFileSync } from "node:fs"
import { fileURLToPath } from "node:url"
import { describe, expect, it } from "vitest"
import { checkSums, ruleKeys } from "./sums.ts"

const fields = readFileSync(
  fileURLToPath(new URL("../../../../../law/forms/report-fields.yaml", import.meta.url)),
  "utf8",
)
const keysOf = (level: number) =>
  new Set(
    [...fields.matchAll(/key: ([a-z0-9_]+),\s*level: (\d)/g)]
      .filter((m) => Number(m[2]) === level)
      .map((m) => m[1]),
  )

describe("the rules of sums", () => {
  it.each([1, 2, 4])("name only fields that schools of level %i report", (level) => {
    const known = keysOf(level)
    expect(known.size).toBeGreaterThan(20)
    expect(ruleKeys(level).filter((key) => !known.has(key))).toEqual([])
  })
})

describe("checkSums", () => {
  const primary = { teacher_total: 24, teacher_permanent: 20, teacher_contract: 4 }

  it("finds nothing where sums agree", () => {
    expect(checkSums(2, primary)).toEqual([])
  })

  it("finds a total that its parts do not make", () => {
    const [finding] = checkSums(2, { ...primary, teacher_contract: 3 })
    expect(finding).toMatchObject({ rule: { total: "teacher_total", kind: "equal" }, total: 24, sum: 23 })
  })

  it("waits for missing parts, but not when there is too much already", () => {
    expect(checkSums(2, { teacher_total: 24, teacher_permanent: 20 })).toEqual([])
    expect(checkSums(2, { teacher_total: 24, teacher_permanent: 20, teacher_contract: null })).toEqual([])
    expect(checkSums(2, { teacher_total: 24, teacher_permanent: 25 })).toHaveLength(1)
  })

  it("finds a part larger than the whole", () => {
    expect(checkSums(4, { teacher_total: 10, teacher_female: 11 })).toMatchObject([
      { part: "teacher_female", sum: 11 },
    ])
  })

  it("lets fewer be rated than there are, not more", () => {
    expect(checkSums(4, { teacher_total: 10, p_good: 4, p_fair: 5, p_pass: 0, p_fail: 0 })).toEqual([])
    expect(checkSums(4, { teacher_total: 10, p_good: 6, p_fair: 5, p_pass: 0, p_fail: 0 })).toHaveLength(1)
  })

  it("knows that a school has one rank", () => {
    expect(checkSums(2, { rank_1: 1, rank_2: 1, rank_3: 0 })).toHaveLength(1)
    expect(checkSums(2, { rank_1: 0, rank_2: 1, rank_3: 0 })).toEqual([])
  })
})
