import { listChecks } from "@phocap/contract"
import { useRoute } from "../../platform/api/index.ts"
import { useUnitRound } from "../../platform/shell/index.ts"

/** For the rail: how many checks found an error; nothing where none did, or above communes. */
export function useWaitingChecks(): string | null {
  const { unit, year } = useUnitRound()
  const checks = useRoute(
    listChecks,
    { params: { unit: unit.code, year } },
    { enabled: unit.level === 3, freshFor: 120_000 },
  )
  const waiting = (checks.data?.checks ?? []).filter((check) => check.level === "error" && check.count > 0)
  return waiting.length === 0 ? null : String(waiting.length)
}
