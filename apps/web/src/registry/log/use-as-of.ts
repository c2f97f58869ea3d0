import { referenceDate } from "@phocap/core"
import { useQueryText } from "../../platform/router/index.ts"
import { useUnitRound } from "../../platform/shell/index.ts"

/** The day of the address (`?ngay=2026-09-30`), else the reference date of the round; and a way to another. */
export function useAsOf(): { on: string; change: (day: string | undefined) => void } {
  const { year } = useUnitRound()
  const [query, setQuery] = useQueryText()
  const given = query.ngay ?? ""
  const on = /^\d{4}-\d{2}-\d{2}$/.test(given) ? given : referenceDate(year)
  return { on, change: (day) => setQuery({ ngay: day }) }
}
