import { getSession } from "@phocap/contract"
import { useQueryClient } from "@tanstack/react-query"
import { useRouter } from "@tanstack/react-router"
import { call, routeKey } from "../../platform/api/index.ts"
import { keepDrafts } from "./keep-drafts.ts"
import { ownPath } from "./own-path.ts"

/** What follows on coming in: nothing read or typed by another stays, and one goes to where one wanted to go. */
export function useEnter(): (wanted?: string) => void {
  const queries = useQueryClient()
  const router = useRouter()
  return async (wanted) => {
    const path = ownPath(wanted ?? wantedPath())
    queries.clear()
    const session = await queries
      .fetchQuery({ queryKey: routeKey(getSession, {}), queryFn: () => call(getSession, {}) })
      .catch(() => null)
    keepDrafts(session?.actor?.name ?? "")
    router.history.push(session?.owes ? owedPath(path) : path)
  }
}

/** The page where a second factor is turned on, on the way to where one wanted to go. */
export const owedPath = (wanted: string) => `/buoc-hai?ve=${encodeURIComponent(wanted)}`

/** Where one was on the way to when the door stood between. */
export function wantedPath(): string {
  return new URLSearchParams(window.location.search).get("ve") ?? "/"
}
