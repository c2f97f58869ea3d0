import type { PlanHead } from "@phocap/core"

/** What a document says of its own time: the days that it leaves unsaid are counted from there. */
export interface DocumentTime {
  /** `YYYY-MM-DD`; null where the document bears no date. */
  readonly issuedOn: string | null
  /** The one year that it is for, by its subject; null where it is for none or for several. */
  readonly year: number | null
  /** The year in which the school year begins that it is for. */
  readonly schoolYear: number | null
}

/** When a document was issued and what time it is for. */
export function documentTime(text: string, head: PlanHead): DocumentTime {
  const issuedOn = head.issuedOn?.value ?? null
  const subject = head.subject?.value ?? ""
  const school = /năm học (\d{4})\s*[-–]\s*\d{4}/iu.exec(subject)
  const schoolYear = school === null ? null : Number(school[1])
  if (schoolYear !== null) return { issuedOn, year: null, schoolYear }
  const year = yearOfSubject(subject, issuedOn)
  if (year !== null) return { issuedOn, year, schoolYear }
  const named = issuedOn === null ? /(?:kế hoạch|KẾ HOẠCH)[^\n]{0,120}?(?:năm|NĂM) (\d{4})/u.exec(text) : null
  return { issuedOn, year: named === null ? null : Number(named[1]), schoolYear }
}

/** "… năm 2026", but no day of an instrument, no span of years, and no year far from the day of issue. */
function yearOfSubject(subject: string, issuedOn: string | null): number | null {
  if (/giai đoạn|đến năm|\d{4}\s*[-–]\s*\d{4}/iu.test(subject)) return null
  const issued = issuedOn === null ? null : Number(issuedOn.slice(0, 4))
  const years = [...subject.matchAll(/(?<!tháng \d{1,2} )năm (\d{4})/giu)].map((match) => Number(match[1]))
  return years.findLast((year) => issued === null || year === issued || year === issued + 1) ?? null
}

/**
 * The year of a month, or of the quarter that ends with it, that a document names without year: that of the document's
 * subject, else the first in which it is not over on the day of issue. Null where the document tells no year at all.
 */
export function yearOfMonth(on: DocumentTime, month: number): number | null {
  if (on.schoolYear !== null) return month >= 8 ? on.schoolYear : on.schoolYear + 1
  if (on.year !== null) return on.year
  if (on.issuedOn === null) return null
  const issued = Number(on.issuedOn.slice(0, 4))
  return month >= Number(on.issuedOn.slice(5, 7)) ? issued : issued + 1
}
