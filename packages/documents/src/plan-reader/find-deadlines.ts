import type { Certainty, Found, ReadDeadline, Span } from "@phocap/core"
import { deadlineRules } from "./deadline-rules.ts"
import type { DocumentTime } from "./document-time.ts"

/** Words before a date that make it the date of an instrument and not a time limit. */
const ofInstrument = /(?:số\s*\S+(?: \S+)?,?\s*(?:ra )?ngày|số\s*\S+,?)\s*$/iu
/** "từ 25/8/2025 đến …": the day on which work begins. */
const beginning = /(?<!kể )từ(?: ngày)?\s*$/iu
/** "Quý IV/2024 - Quý II/2025": what stands behind the first makes it a beginning. */
const goesOn = /^\s*(?:[-–—]|đến(?: hết)?)\s*(?:hết )?(?:(?:ngày|tháng|quý|năm) |\d{1,2}[/.]\d)/iu
/** Words before a date in running text that make it a time limit. */
const limit =
  /(?:trước|đến hết|đến|hết|hoàn thành|chậm nhất|xong|trong|từ nay|vào|hạn)(?:\s+(?:ngày|là|vào|trong|trước|tháng|cuối|hết|thời điểm|sau|\d{1,2}\s?(?:giờ|h)(?:\s?\d{2}(?:\s?phút)?)?))*\s*:?\s*$/iu
/** What is looked at before a time; more is of another sentence. */
const lookedBack = 90

/**
 * Time limits in a passage. In a passage that is about time ("Thời gian thực hiện: …") every time counts; in running
 * text only those behind words such as "trước" or "hoàn thành", and they are less certain.
 * @param on - the document's own time, for "Quý III" without a year
 */
export function findDeadlines(
  text: string,
  { start, end }: Span,
  aboutTime: boolean,
  on: DocumentTime,
): Found<ReadDeadline>[] {
  const passage = text.slice(start, end)
  const found: Found<ReadDeadline>[] = []
  const taken = new Uint8Array(passage.length)
  const issued = on.issuedOn === null ? on.year : Number(on.issuedOn.slice(0, 4))
  for (const { pattern, make, likely } of deadlineRules) {
    for (const match of passage.matchAll(pattern)) {
      const from = match.index
      const to = from + match[0].length
      if (taken.subarray(from, to).includes(1)) continue
      const before = text.slice(Math.max(0, start + from - lookedBack), start + from)
      if (ofInstrument.test(before) || beginning.test(before)) continue
      // 'Phong trào "Mỗi tuần một chữ"' is a name.
      if (!aboutTime && isQuoted(before)) continue
      const made = make(match, on)
      if (made === null || (made.dueOn !== null && goesOn.test(passage.slice(to, to + 30)))) continue
      // "định kỳ 6 tháng (trước 15/6 và 15/12)" says when the rhythm strikes and is no further time.
      if (likely === true && made.dueOn !== null && isWithinRhythm(before)) continue
      // "trong năm 2025" of a year gone by tells what was, not what is to be.
      const ahead = /^trong/iu.test(match[0]) && issued !== null && (made.dueOn ?? "") >= `${issued}`
      const limited = ahead || limit.test(before) || /^(?:hết|trước|cuối)/iu.test(match[0])
      if (!aboutTime && made.dueOn !== null && !limited) continue
      if (!aboutTime && made.dueOn === null && !isRhythmOfWork(match[0], before)) continue
      const certainty: Certainty = aboutTime && likely !== true ? "sure" : "likely"
      taken.fill(1, from, to)
      found.push({ value: { ...made, words: match[0] }, certainty, start: start + from, end: start + to })
    }
  }
  return found.sort((a, b) => a.start - b.start)
}

function isQuoted(before: string): boolean {
  return /“[^”]*$/u.test(before) || before.split('"').length % 2 === 0
}

/** Whether a rhythm stands shortly before, in the same sentence. */
function isWithinRhythm(before: string): boolean {
  return /(?:định kỳ|hằng|hàng|mỗi|báo cáo(?: kết quả)?) (?:(?:0?6|sáu) )?(?:tuần|tháng|quý|năm)(?! \d)[^.;:]*$/iu.test(
    before,
  )
}

/** In running text "năm" or "quý" alone is no rhythm. */
function isRhythmOfWork(words: string, before: string): boolean {
  if (/^(?:hằng|hàng|mỗi|định kỳ|theo|từng|lần)|(?:hằng|hàng) |(?:thường xuyên|lần)$/iu.test(words))
    return true
  // "Báo cáo 6 tháng (trước 20/6), năm (trước 20/11)."
  if (/tháng$/iu.test(words)) return /báo cáo(?: kết quả)? $/iu.test(before)
  return /(?:định kỳ|hằng|hàng|mỗi|báo cáo(?: kết quả)?) [^.;:]{2,60}(?:,|\/| và)\s*$/iu.test(before)
}
