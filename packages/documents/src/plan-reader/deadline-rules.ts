import type { ReadDeadline } from "@phocap/core"
import { type DocumentTime, yearOfMonth } from "./document-time.ts"

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
  readonly make: (match: RegExpMatchArray, on: DocumentTime) => Made
  /** Read with some liberty: a year or a day that the words leave to be known is filled in. */
  readonly likely?: boolean
}

const day = "(\\d{1,2})\\s*[/.-]\\s*(\\d{1,2})\\s*[/.-]\\s*(\\d{4})"
const dayInWords = "(\\d{1,2}) tháng (\\d{1,2}) năm (\\d{4})"

const quarterEnd = (quarter: string) => quarterEnds[(quarters[quarter.toLowerCase()] ?? 1) - 1] ?? ""
/** A day without year, in the year that the document leaves to be known. */
const inItsYear = (on: DocumentTime, month: string, make: (year: string) => string | null): Made => {
  const year = yearOfMonth(on, Number(month))
  return year === null ? null : due(make(String(year)))
}

/** Longer wordings first: where two rules see the same words, the first one has them. */
export const deadlineRules: readonly Rule[] = [
  {
    pattern:
      /(?:ngày )?\d{1,2}\/\d{1,2} (?:hằng|hàng|mỗi) năm|ngày \d{1,2} tháng \d{1,2} (?:hằng|hàng|mỗi) năm|ngày \d{1,2} (?:hằng|hàng|mỗi) tháng/giu,
    make: ([words]) => repeated(/tháng$/iu.test(words) ? "month" : "year"),
  },
  { pattern: new RegExp(day, "gu"), make: ([, d = "", m = "", y = ""]) => due(dayOf(y, m, d)) },
  { pattern: new RegExp(dayInWords, "giu"), make: ([, d = "", m = "", y = ""]) => due(dayOf(y, m, d)) },
  {
    // Working days are left alone: they hang on the holidays of a year.
    pattern: /(\d{1,3}) ngày,? (?:kể )?(?:từ|sau) (?:ngày |khi )(?:ban hành|ký|ký ban hành)(?!\p{L})/giu,
    make: ([, days = ""], { issuedOn }) =>
      issuedOn === null ? null : due(daysAfter(issuedOn, Number(days))),
    likely: true,
  },
  {
    pattern: /quý\s*(IV|III|II|I|[1-4])\s*(?:[/-]\s*|năm\s+|,\s*năm\s+)(\d{4})/giu,
    make: ([, quarter = "", year = ""]) => due(`${year}-${quarterEnd(quarter)}`),
  },
  {
    pattern: /quý\s*(IV|III|II|I|[1-4])(?![\p{L}\d])(?!\s*[/-]?\s*\d)/giu,
    make: ([, quarter = ""], on) => {
      const end = quarterEnd(quarter)
      return inItsYear(on, end.slice(0, 2), (year) => `${year}-${end}`)
    },
    likely: true,
  },
  {
    pattern: /(?:6|sáu) tháng đầu năm (\d{4})/giu,
    make: ([, year = ""]) => due(`${year}-06-30`),
  },
  {
    pattern: /(?:6|sáu) tháng cuối năm (\d{4})/giu,
    make: ([, year = ""]) => due(`${year}-12-31`),
  },
  {
    pattern: /tháng\s*(\d{1,2})\s*(?:\/|-|năm )\s*(\d{4})/giu,
    make: ([, month = "", year = ""]) => due(monthEnd(year, month)),
  },
  {
    pattern: /(?<![\d/])(\d{1,2})\/(\d{4})/gu,
    make: ([, month = "", year = ""]) => due(monthEnd(year, month)),
  },
  {
    pattern: /(?<=ngày |trước )(\d{1,2})(?:\/| tháng )(\d{1,2})(?![\d/]|[\s,]+năm \d)/giu,
    make: ([, d = "", month = ""], on) => inItsYear(on, month, (year) => dayOf(year, month, d)),
    likely: true,
  },
  {
    pattern: /tháng\s*(\d{1,2})(?![\d/]|\s*(?:\/|-|năm )\s*\d)/giu,
    make: ([, month = ""], on) => inItsYear(on, month, (year) => monthEnd(year, month)),
    likely: true,
  },
  // It begins in the first days of September.
  {
    pattern: /trước (?:khi (?:bước )?vào )?năm học (\d{4})\s*[-–]\s*\d{4}/giu,
    make: ([, year = ""]) => due(`${year}-08-31`),
    likely: true,
  },
  {
    pattern: /(?:6|sáu) tháng [^.;:,]{0,30}?(?:một|01|1) lần/giu,
    make: () => repeated("halfYear"),
    likely: true,
  },
  // A school year closes before 31 May in its second calendar year.
  {
    pattern: /năm học \d{4}\s*[-–]\s*(\d{4})/giu,
    make: ([, year = ""]) => due(`${year}-05-31`),
    likely: true,
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
    pattern:
      /(?:(?:định kỳ|hằng|hàng|mỗi) )?(?:06|6|sáu) tháng(?: (?:một|1) lần|\/lần)?(?! (?:đầu|cuối) năm)/giu,
    make: () => repeated("halfYear"),
    likely: true,
  },
  {
    pattern:
      /(?:hằng|hàng|mỗi|định kỳ|theo|từng) (?:một |01 |1 )?(tuần|tháng|quý|năm)(?! (?:học|\d+(?!\d| lần)))/giu,
    make: ([words, unit = ""]) => {
      const rhythm = rhythms[unit.toLowerCase() as keyof typeof rhythms] ?? null
      return rhythm === "year" && /^(?:theo|từng)/iu.test(words) ? null : repeated(rhythm)
    },
  },
  {
    pattern: /lần\s*(?:\/|trong |mỗi |một |trên )\s*(?:một |mỗi )?(tuần|tháng|quý|năm)/giu,
    make: ([, unit = ""]) => repeated(rhythms[unit.toLowerCase() as keyof typeof rhythms] ?? null),
  },
  // "định kỳ 6 tháng, năm"; "hằng quý (trước ngày 05), 01 năm": each of a list.
  {
    pattern:
      /(?<=(?:định kỳ|hằng|hàng|mỗi|báo cáo(?: kết quả)?) [^.;:]{2,60}(?:,|\/| và)\s?)(?:một |01 |1 )?(tuần|tháng|quý|năm)(?! (?:[\dIVX]|học|nay|tới))(?!\p{L})/giu,
    make: ([, unit = ""]) => repeated(rhythms[unit.toLowerCase() as keyof typeof rhythms] ?? null),
    likely: true,
  },
  {
    pattern: /(?<!giáo dục |học |gdtx |tạo )thường xuyên(?:,? liên tục)?/giu,
    make: () => repeated(null, true),
  },
  { pattern: /định kỳ(?![^.;:]{0,40}(?:hằng|hàng|mỗi) )|hằng kỳ/giu, make: () => repeated(null, true) },
]

function daysAfter(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)
}
