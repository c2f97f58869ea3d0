import { useRouter, useRouterState } from "@tanstack/react-router"
import { stringifySearchText } from "./search-text.ts"

type Values = Readonly<Record<string, string | undefined>>

/**
 * The query of the address as texts, and a way to change some of it (`undefined` takes a key out). State that a person
 * would want to share or come back to lives here. `step` leaves a step to go back to.
 */
export function useQueryText(): [Values, (changes: Values, options?: { readonly step?: boolean }) => void] {
  const router = useRouter()
  const values = useRouterState({ select: (state) => state.location.search as Values })
  const change = (changes: Values, options?: { readonly step?: boolean }) => {
    const { pathname, search } = router.state.location
    const href = pathname + stringifySearchText({ ...(search as Values), ...changes })
    if (options?.step === true) router.history.push(href)
    else router.history.replace(href)
  }
  return [values, change]
}
