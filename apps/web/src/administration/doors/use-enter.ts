import { useQueryClient } from "@tanstack/react-query"
import { useRouter } from "@tanstack/react-router"

/** What follows on coming in: nothing read before stays, and one goes to where one wanted to go, never off this site. */
export function useEnter(): () => void {
  const queries = useQueryClient()
  const router = useRouter()
  return () => {
    queries.clear()
    const back = new URLSearchParams(window.location.search).get("ve") ?? "/"
    router.history.push(/^\/(?!\/|\\)/.test(back) ? back : "/")
  }
}
