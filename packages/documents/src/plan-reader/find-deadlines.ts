import type { Certainty, Found, ReadDeadline, Span } from "@phocap/core"

const quarters: Readonly<Record<string, number>> = {
  i: 1,
  ii: 2,
  iii: 3,
  iv: 4,
  "1": 1,
  "2": 2,
  "3": 3,
  "4": 4,
}
const quarterEnds = ["03-31", "06-30", "09-30", "12-31"] as const
const rhythms = {
  tuần: "week",
  tháng: "month",
  quý: "quarter",
  năm: "year",
} as const

const two = (value: string | number) => String(value).padStart(2, "0")

/** `YYYY-MM-DD` when the three make a day of the calendar. */
export function dayOf(year: string, month: string, day: string): string | null {
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)))
  const real = date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day)
  return real && year.length === 4 ? `${year}-${two(month)}-${two(day)}` : null
}

function monthEnd(year: string, month: string): string | null {
  if (Number(month) < 1 || Number(month) > 12) return null
  return `${year}-${two(month)}-${two(new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate())}`
}

type Made = Omit<ReadDeadline, "words"> | null
const due = (dueOn: string | null): Made => (dueOn === null ? null : { dueOn, standing: false, rhythm: null })
const repeated = (rhythm: ReadDeadline["rhythm"], standing = false): Made => ({
  dueOn: null,
  standing,
  rhythm,
})

interface Rule {
  readonly pattern: RegExp
  readonly make: (match: RegExpMatchArray, year: number | null) => Made
}

const day = "(\\d{1,2})\\s*[/.-]\\s*(\\d{1,2})\\s*[/.-]\\s*(\\d{4})"
const dayInWords = "(\\d{1,2}) tháng (\\d{1,2}) năm (\\d{4})"

/** Longer wordings first: where two rules see the same words, the first one has them. */
const rules: readonly Rule[] = [
  {
    pattern: /(?:ngày )?\d{1,2}\/\d{1,2} (?:hằng|hàng|mỗi) năm|ngày \d{1,2} (?:hằng|hàng|mỗi) tháng/giu,
    make: ([words]) => repeated(/tháng$/iu.test(words) ? "month" : "year"),
  },
  { pattern: new RegExp(day, "gu"), make: ([, d = "", m = "", y = ""]) => due(dayOf(y, m, d)) },
  { pattern: new RegExp(dayInWords, "giu"), make: ([, d = "", m = "", y = ""]) => due(dayOf(y, m, d)) },
  {
    pattern: /quý\s*(IV|III|II|I|[1-4])\s*(?:[/-]\s*|năm\s+|,\s*năm\s+)(\d{4})/giu,
    make: ([, quarter = "", year = ""]) =>
      due(`${year}-${quarterEnds[(quarters[quarter.toLowerCase()] ?? 1) - 1] ?? ""}`),
  },
  {
    pattern: /quý\s*(IV|III|II|I|[1-4])(?![\p{L}\d])(?!\s*[/-]?\s*\d)/giu,
    make: ([, quarter = ""], year) =>
      year === null ? null : due(`${year}-${quarterEnds[(quarters[quarter.toLowerCase()] ?? 1) - 1] ?? ""}`),
  },
  {
    pattern: /(?:6|sáu) tháng đầu năm (\d{4})/giu,
    make: ([, year = ""]) => due(`${year}-06-30`),
  },
  {
    pattern: /tháng\s*(\d{1,2})\s*(?:\/|-|năm )\s*(\d{4})/giu,
    make: ([, month = "", year = ""]) => due(monthEnd(year, month)),
  },
  {
    pattern: /(?<![\d/])(\d{1,2})\/(\d{4})/gu,
    make: ([, month = "", year = ""]) => due(monthEnd(year, month)),
  },
  // A school year closes before 31 May in its second calendar year.
  {
    pattern: /năm học \d{4}\s*[-–]\s*(\d{4})/giu,
    make: ([, year = ""]) => due(`${year}-05-31`),
  },
  {
    pattern:
      /giai đoạn \d{4}\s*[-–]\s*(\d{4})|(?:hết|cuối|trong|đến|trước|hoàn thành) năm (\d{4})|^năm (\d{4})/giu,
    make: ([words, a, b, c]) => {
      const year = Number(a ?? b ?? c)
      return due(/^trước/iu.test(words) ? `${year - 1}-12-31` : `${year}-12-31`)
    },
  },
  {
    pattern: /(?:(?:định kỳ|hằng|hàng|mỗi) )?(?:6|sáu) tháng(?: (?:một|1) lần|\/lần)?/giu,
    make: () => repeated("halfYear"),
  },
  {
    pattern: /(?:hằng|hàng|mỗi|định kỳ) (tuần|tháng|quý|năm)/giu,
    make: ([, unit = ""]) => repeated(rhythms[unit.toLowerCase() as keyof typeof rhythms] ?? null),
  },
  {
    pattern: /(?<!giáo dục |học |gdtx |tạo )thường xuyên(?:,? liên tục)?/giu,
    make: () => repeated(null, true),
  },
  { pattern: /định kỳ|hằng kỳ/giu, make: () => repeated(null, true) },
]

/** Words before a date that make it the date of an instrument and not a time limit. */
const ofInstrument = /(?:số\s*\S+(?: \S+)?,?\s*(?:ra )?ngày|số\s*\S+,?)\s*$/iu
/** "từ 25/8/2025 đến …": the day on which work begins. */
const beginning = /(?<!kể )từ(?: ngày)?\s*$/iu
/** Words before a date in running text that make it a time limit. */
const limit =
  /(?:trước|đến hết|đến|hết|hoàn thành|chậm nhất|xong|trong|từ nay|vào|hạn)(?:\s+(?:ngày|là|vào|trong|trước|tháng|cuối|hết|thời điểm|\d{1,2}\s?(?:giờ|h)(?:\s?\d{2}(?:\s?phút)?)?))*\s*$/iu

/**
 * Time limits in a passage. In a passage that is about time ("Thời gian thực hiện: …") every time counts; in running
 * text only those behind words such as "trước" or "hoàn thành", and they are less certain.
 * @param year - year of the document, for "Quý III" without a year
 */
export function findDeadlines(
  text: string,
  { start, end }: Span,
  aboutTime: boolean,
  year: number | null,
): Found<ReadDeadline>[] {
  const passage = text.slice(start, end)
  const found: Found<ReadDeadline>[] = []
  const taken = (from: number, to: number) =>
    found.some((one) => from < one.end - start && to > one.start - start)
  for (const { pattern, make } of rules) {
    for (const match of passage.matchAll(pattern)) {
      const from = match.index
      const to = from + match[0].length
      const before = passage.slice(0, from)
      if (taken(from, to) || ofInstrument.test(before) || beginning.test(before)) continue
      const made = make(match, year)
      if (made === null) continue
      // "trong năm 2025" of a year gone by tells what was, not what is to be.
      const ahead = /^trong/iu.test(match[0]) && year !== null && (made.dueOn ?? "") >= `${year}`
      const limited = ahead || limit.test(before) || /^(?:hết|trước|cuối)/iu.test(match[0])
      if (!aboutTime && made.dueOn !== null && !limited) continue
      if (
        !aboutTime &&
        made.dueOn === null &&
        !/^(?:(?:hằng|hàng|mỗi|định kỳ)|.*(?:hằng|hàng) )|(?:thường xuyên|lần)$/iu.test(match[0])
      )
        continue
      const certainty: Certainty = aboutTime ? certaintyOf(match[0], year) : "likely"
      found.push({ value: { ...made, words: match[0] }, certainty, start: start + from, end: start + to })
    }
  }
  return found.sort((a, b) => a.start - b.start)
}

/** A school year's end and a quarter without its year are read with some liberty. */
function certaintyOf(words: string, year: number | null): Certainty {
  if (/năm học|6 tháng|sáu tháng/iu.test(words)) return "likely"
  return /^quý/iu.test(words) && !/\d{4}/.test(words) && year !== null ? "likely" : "sure"
}
