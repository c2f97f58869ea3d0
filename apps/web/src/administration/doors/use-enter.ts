import { useQueryClient } from "@tanstack/react-query"
import { useRouter } from "@tanstack/react-router"

/** What follows on coming in: nothing read before stays, and one goes to where one wanted to go, never off this site. */
export function useEnter(): (wanted?: string) => void {
  const queries = useQueryClient()
  const router = useRouter()
  return (wanted) => {
    queries.clear()
    const back = wanted ?? wantedPath()
    router.history.push(/^\/(?!\/|\\)/.test(back) ? back : "/")
  }
}

/** Where one was on the way to when the door stood between. */
export function wantedPath(): string {
  return new URLSearchParams(window.location.search).get("ve") ?? "/"
}
