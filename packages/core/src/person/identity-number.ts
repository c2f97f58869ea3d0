import type { PersonRecord } from "../record/person-record.ts"

/** What is odd about an identity number: a hint to look again, never a reason to refuse the record. */
export interface IdentityFinding {
  readonly code: "length" | "province" | "century-sex" | "year"
  readonly message: string
}

/** Codes of the 63 provinces before 1/7/2025 as used in identity numbers (TT 07/2016/TT-BCA). */
const provinces = new Set(
  (
    "001 002 004 006 008 010 011 012 014 015 017 019 020 022 024 025 026 027 030 031 033 034 035 036 037 038 040 042 " +
    "044 045 046 048 049 051 052 054 056 058 060 062 064 066 067 068 070 072 074 075 077 079 080 082 083 084 086 087 " +
    "089 091 092 093 094 095 096"
  ).split(" "),
)

/** From here on the first three digits may stand for a foreign country of birth; that list is not checked. */
const firstCountryCode = 100

/**
 * Soft checks of a số định danh cá nhân (NĐ 137/2015/NĐ-CP Điều 13; TT 07/2016/TT-BCA Điều 7): three digits of the
 * province (or country) where the birth was registered, one of century and sex, two of the birth year, six random.
 * The law knows no check digit, and a number may rightly disagree with the record (sex or data corrected later), so
 * this returns hints. Nothing is ever derived from a number, least of all a commune.
 */
export function checkIdentityNumber(
  number: string,
  person: Pick<PersonRecord, "birthYear" | "sex">,
): IdentityFinding[] {
  if (!/^\d{12}$/.test(number)) {
    const message = `Số định danh “${number}” không đủ đúng 12 chữ số. Hãy xem lại trên giấy khai sinh hoặc thẻ căn cước.`
    return [{ code: "length", message }]
  }
  const findings: IdentityFinding[] = []
  const province = number.slice(0, 3)
  if (!provinces.has(province) && Number(province) < firstCountryCode) {
    const message = `Ba số đầu ${province} không phải mã tỉnh nào trước 7/2025. Hãy xem lại số định danh.`
    findings.push({ code: "province", message })
  }
  const expected = String(centurySexDigit(person))
  if (number.charAt(3) !== expected) {
    const message =
      `Chữ số thứ tư là ${number.charAt(3)}, trong khi giới tính và năm sinh ${person.birthYear} đã ghi ` +
      `ứng với ${expected}. Hãy xem lại giới tính, năm sinh hoặc số định danh.`
    findings.push({ code: "century-sex", message })
  }
  const year = String(person.birthYear % 100).padStart(2, "0")
  if (number.slice(4, 6) !== year) {
    const message =
      `Chữ số thứ năm, thứ sáu là ${number.slice(4, 6)}, trong khi năm sinh đã ghi là ${person.birthYear}. ` +
      "Hãy xem lại năm sinh hoặc số định danh."
    findings.push({ code: "year", message })
  }
  return findings
}

/** 0 and 1 for men and women born 19xx, 2 and 3 for 20xx, and so on (the law goes to 23xx). */
function centurySexDigit(person: Pick<PersonRecord, "birthYear" | "sex">): number {
  return (Math.floor(person.birthYear / 100) - 19) * 2 + person.sex - 1
}
