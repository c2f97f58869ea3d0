import { useParams, useRouter, useRouterState } from "@tanstack/react-router"
import { type Place, parsePlace, placePath } from "./place.ts"

/** Unit, round and screen of the address; empty outside `/:unit/:year`. */
export function usePlace(): Place {
  const pathname = useRouterState({ select: (state) => state.location.pathname })
  return parsePlace(pathname) ?? { unit: "", year: 0, below: "/" }
}

/** A parameter of the screen's path, such as `code` of `/bieu/:code`. */
export function useParam(name: string): string {
  const params = useParams({ strict: false }) as Readonly<Record<string, string | undefined>>
  return params[name] ?? ""
}

/** Goes to a screen below the present unit and round; `replace` leaves no step to go back to. */
export function useGo(): (to: string, options?: { readonly replace?: boolean }) => void {
  const router = useRouter()
  const place = usePlace()
  return (to, options) => {
    const href = placePath(place.unit, place.year, to)
    if (options?.replace === true) router.history.replace(href)
    else router.history.push(href)
  }
}
