/** An instant as people in Viet Nam write it: `24/11/2026 09:30`. */
export function timeText(at: string): string {
  const [day = "", time = ""] = new Date(Date.parse(at) + 7 * 3_600_000).toISOString().split("T")
  return `${day.split("-").reverse().join("/")} ${time.slice(0, 5)}`
}
