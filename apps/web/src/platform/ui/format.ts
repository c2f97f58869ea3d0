import { currentLanguage, type Language } from "../i18n/i18n.ts"

const marks = { vi: { group: ".", decimal: "," }, en: { group: ",", decimal: "." } } as const

/** A number with grouped thousands: 1234.5 is "1.234,5" in Vietnamese. `digits` decimals are always shown. */
export function formatNumber(value: number, digits = 0, language: Language = currentLanguage()): string {
  const [whole = "", rest = ""] = Math.abs(value).toFixed(digits).split(".")
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, marks[language].group)
  const zero = Number(`${whole}.${rest}`) === 0
  return `${value < 0 && !zero ? "−" : ""}${grouped}${rest === "" ? "" : marks[language].decimal + rest}`
}

/** A number as it is, with as many decimals as it has, at most `most`. */
export function formatExact(value: number, most = 2, language: Language = currentLanguage()): string {
  const digits = (String(Number(value.toFixed(most))).split(".")[1] ?? "").length
  return formatNumber(value, digits, language)
}

/**
 * `counted` ÷ `of` as a percentage with one decimal. Near a threshold more decimals are shown, so that a rounded
 * figure never stands on the other side of it than the exact one: 79,97 % against 80 is not "80,0%". "–" of nobody.
 */
export function formatPercent(
  counted: number,
  of: number,
  threshold?: number,
  language: Language = currentLanguage(),
): string {
  if (of === 0) return "–"
  const exact = (counted / of) * 100
  const sideOf = (value: number, mark: number) => Math.sign(value - mark)
  const enough = (digits: number) => {
    const shown = Number(exact.toFixed(digits))
    if (shown === 100 && counted < of) return false
    return threshold === undefined || sideOf(shown, threshold) >= 0 === sideOf(exact, threshold) >= 0
  }
  const digits = [1, 2, 3, 4].find(enough) ?? 5
  return `${formatNumber(exact, digits, language)}%`
}

/** A threshold: 80 → "80%", 98.5 → "98,5%". */
export function formatThreshold(value: number, language: Language = currentLanguage()): string {
  return `${formatExact(value, 3, language)}%`
}

/** "2020-07-28" → "28/07/2020"; anything else comes back as it is. */
export function formatDate(date: string): string {
  const match = /^(\d{4})-(\d{2})-(\d{2})/.exec(date)
  return match === null ? date : `${match[3]}/${match[2]}/${match[1]}`
}

/** "2026-10-02" → "02/10", with the year where it is not `year`. */
export function formatDay(date: string, year: number): string {
  return date.startsWith(`${year}-`) ? formatDate(date).slice(0, 5) : formatDate(date)
}

/** A moment in Vietnam's time (UTC+7), whatever the zone of the machine is set to: "28/07/2020 10:42". */
export function formatMoment(moment: string): string {
  const given = new Date(moment)
  if (Number.isNaN(given.getTime())) return moment
  const date = new Date(given.getTime() + 7 * 3_600_000)
  const two = (value: number) => String(value).padStart(2, "0")
  const day = `${two(date.getUTCDate())}/${two(date.getUTCMonth() + 1)}/${date.getUTCFullYear()}`
  return `${day} ${two(date.getUTCHours())}:${two(date.getUTCMinutes())}`
}

/** A birth date of which only some parts may be known: "12/03/2020", "03/2020", "2020". */
export function formatBirth(given: {
  readonly birthDay: number | null
  readonly birthMonth: number | null
  readonly birthYear: number
}): string {
  const two = (value: number) => String(value).padStart(2, "0")
  if (given.birthMonth === null) return String(given.birthYear)
  const month = `${two(given.birthMonth)}/${given.birthYear}`
  return given.birthDay === null ? month : `${two(given.birthDay)}/${month}`
}
