import { listTasks } from "@phocap/contract"
import { useRoute } from "../platform/api/index.ts"
import { useMay, useUnitRound } from "../platform/shell/index.ts"

/** How many tasks are late, beside the room's name in the rail. */
export function useWaitingTasks(): string | null {
  const { unit, year } = useUnitRound()
  const may = useMay()
  const { data } = useRoute(
    listTasks,
    { params: { unit: unit.code, year }, query: { limit: 1 } },
    { enabled: may("read-directives"), freshFor: 300_000 },
  )
  const late = data?.schedules.late ?? 0
  return late === 0 ? null : String(late)
}
