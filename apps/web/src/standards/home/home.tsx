import { getOverview } from "@phocap/contract"
import { useRoute } from "../../platform/api/index.ts"
import { useUnitRound } from "../../platform/shell/index.ts"
import { ErrorNote, Loading } from "../../platform/ui/index.ts"
import { CommuneHome } from "./commune-home.tsx"
import { GroupHome } from "./group-home.tsx"

/** The home of a unit and round: what the law says, who is missing, what wants attention. */
export function Home() {
  const { unit, year } = useUnitRound()
  const overview = useRoute(getOverview, { params: { unit: unit.code, year } })
  if (overview.data === undefined) {
    return overview.error !== null ? (
      <ErrorNote failure={overview.error} onRetry={() => void overview.refetch()} />
    ) : (
      <Loading rows={12} />
    )
  }
  return overview.data.unit.level === 3 ? (
    <CommuneHome overview={overview.data} />
  ) : (
    <GroupHome overview={overview.data} />
  )
}
