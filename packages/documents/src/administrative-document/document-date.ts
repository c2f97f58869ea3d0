/**
 * "ngày 05 tháng 02 năm 2026": a zero goes before days below 10 and before January and February, so that nothing can be
 * written in front (NĐ 30/2020, Phụ lục I). Without a date, room to write one.
 */
export function documentDate(date: string | null): string {
  if (date === null) return "ngày      tháng      năm        "
  const [year, month, day] = date.split("-").map(Number)
  if (year === undefined || month === undefined || day === undefined) throw new Error(`no date: ${date}`)
  const two = (value: number): string => String(value).padStart(2, "0")
  return `ngày ${two(day)} tháng ${month < 3 ? two(month) : month} năm ${year}`
}
