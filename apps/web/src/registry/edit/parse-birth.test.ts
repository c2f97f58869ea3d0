import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { formatBirth, parseBirth } from "./parse-birth.ts"

const read = (text: string) => {
  const result = parseBirth(text, 2026)
  return result.ok ? formatBirth(result.value) : result.problem
}

describe("parseBirth", () => {
  it.each([
    ["28/7/2020", "28/07/2020"],
    ["28-7-2020", "28/07/2020"],
    ["28.07.20", "28/07/2020"],
    [" 28 7 2020 ", "28/07/2020"],
    ["280720", "28/07/2020"],
    ["28072020", "28/07/2020"],
    ["20200728", "28/07/2020"],
    ["2020-07-28", "28/07/2020"],
    ["072020", "07/2020"],
    ["7/2020", "07/2020"],
    ["2020", "2020"],
    ["00/00/1958", "1958"],
    ["29/2/2024", "29/02/2024"],
    ["010199", "01/01/1999"],
    ["010126", "01/01/2026"],
    ["010127", "01/01/1927"],
  ])("reads %s as %s", (typed, shown) => {
    expect(read(typed)).toBe(shown)
  })

  it.each([
    ["", "birthEmpty"],
    ["abc", "birthUnread"],
    ["28/7", "birthUnread"],
    ["2872020", "birthUnread"],
    ["28/7/202", "birthUnread"],
    ["29/2/2023", "birthNoDay"],
    ["32/1/2020", "birthNoDay"],
    ["1/13/2020", "birthNoMonth"],
    ["1/1/1899", "birthEarly"],
    ["2027", "birthLate"],
    ["1/2/3/2020", "birthUnread"],
  ])("refuses %s: %s", (typed, problem) => {
    expect(read(typed)).toBe(problem)
  })

  it("reads every real date in every way it is written", () => {
    const date = fc
      .date({ min: new Date("1927-01-01"), max: new Date("2026-12-31"), noInvalidDate: true })
      .map((d) => ({ day: d.getUTCDate(), month: d.getUTCMonth() + 1, year: d.getUTCFullYear() }))
    fc.assert(
      fc.property(date, (birth) => {
        const { day, month, year } = birth
        const two = (n: number) => String(n).padStart(2, "0")
        const yy = two(year % 100)
        const ways = [
          `${day}/${month}/${year}`,
          `${day}/${month}/${yy}`,
          `${two(day)}${two(month)}${yy}`,
          `${two(day)}${two(month)}${year}`,
          `${year}-${two(month)}-${two(day)}`,
          formatBirth(birth),
        ]
        for (const way of ways) expect(parseBirth(way, 2026)).toEqual({ ok: true, value: birth })
      }),
    )
  })
})
