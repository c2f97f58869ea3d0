// The lunar calendar of Vietnam (UTC+7) by new moons and the longitude of the sun, good to minutes for our centuries: what
// the lists of holidays are held against.

const day = 86_400_000
const turn = Math.PI / 180
const month = 29.530588853
/** Julian day of the new moon of January 1900 and of its day. */
const start = 2415020.75933
const utcPlus7 = 7 / 24

const sin = (degrees: number): number => Math.sin(degrees * turn)

/** The day, as a Julian day number in Vietnam, of the new moon `k` months after January 1900. */
function newMoon(k: number): number {
  const t = k / 1236.85
  const mean = start + 29.53058868 * k + 0.0001178 * t * t + 0.00033 * sin(166.56 + 132.87 * t)
  const sun = 359.2242 + 29.10535608 * k - 0.0000333 * t * t
  const moon = 306.0253 + 385.81691806 * k + 0.0107306 * t * t
  const node = 21.2964 + 390.67050646 * k - 0.0016528 * t * t
  const change =
    (0.1734 - 0.000393 * t) * sin(sun) +
    0.0021 * sin(2 * sun) -
    0.4068 * sin(moon) +
    0.0161 * sin(2 * moon) -
    0.0004 * sin(3 * moon) +
    0.0104 * sin(2 * node) -
    0.0051 * sin(sun + moon) -
    0.0074 * sin(sun - moon) +
    0.0004 * sin(2 * node + sun) -
    0.0004 * sin(2 * node - sun) -
    0.0006 * sin(2 * node + moon) +
    0.001 * sin(2 * node - moon) +
    0.0005 * sin(sun + 2 * moon)
  const clock = -0.000278 + 0.000265 * t + 0.000262 * t * t
  return Math.floor(mean + change - clock + 0.5 + utcPlus7)
}

/** In which twelfth of the year's circle the sun stands at the beginning of a day in Vietnam: 9 from the solstice on. */
function sunTwelfth(julian: number): number {
  const t = (julian - 0.5 - utcPlus7 - 2451545) / 36525
  const mean = 357.5291 + 35999.0503 * t - 0.0001559 * t * t
  const centre = (1.9146 - 0.004817 * t) * sin(mean) + 0.019993 * sin(2 * mean) + 0.00029 * sin(3 * mean)
  const longitude = 280.46645 + 36000.76983 * t + 0.0003032 * t * t + centre
  return Math.floor((((longitude % 360) + 360) % 360) / 30)
}

const julianOf = (date: string): number => Math.round(Date.parse(`${date}T00:00:00Z`) / day) + 2440588

/** The first day of the eleventh lunar month that begins in a year: the one with the winter solstice. */
function eleventh(year: number): number {
  const k = Math.floor((julianOf(`${year}-12-31`) - 2415021) / month)
  const moon = newMoon(k)
  return sunTwelfth(moon) >= 9 ? newMoon(k - 1) : moon
}

/** The date, `YYYY-MM-DD`, of a day of a lunar month from the first to the tenth, never its leap repetition. */
export function lunarDate(year: number, lunarMonth: number, lunarDay: number): string {
  const before = eleventh(year - 1)
  const k = Math.floor(0.5 + (before - 2415021.076998695) / month)
  let after = lunarMonth + 1
  if (eleventh(year) - before > 365) {
    // The leap month is the first in which the sun does not enter a new twelfth.
    let leap = 1
    while (sunTwelfth(newMoon(k + leap)) !== sunTwelfth(newMoon(k + leap + 1))) leap++
    if (after >= leap) after++
  }
  const julian = newMoon(k + after) + lunarDay - 1
  return new Date((julian - 2440588) * day).toISOString().slice(0, 10)
}
