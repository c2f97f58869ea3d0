import { useRouter } from "@tanstack/react-router"
import type { AnchorHTMLAttributes, MouseEvent } from "react"
import { placePath } from "./place.ts"
import { usePlace } from "./use-place.ts"

interface RoomLinkProps extends Omit<AnchorHTMLAttributes<HTMLAnchorElement>, "href"> {
  /** Below the present unit and round, query included: `/nguoi?where=age%3D6`. */
  readonly to: string
  readonly unit?: string
  readonly year?: number
}

/** A link to a screen of the present unit and round, or of another. A real address: it opens in a new tab too. */
export function RoomLink({ to, unit, year, onClick, ...rest }: RoomLinkProps) {
  const router = useRouter()
  const place = usePlace()
  const href = placePath(unit ?? place.unit, year ?? place.year, to)
  function follow(event: MouseEvent<HTMLAnchorElement>) {
    onClick?.(event)
    if (event.defaultPrevented || event.button !== 0) return
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey || rest.target === "_blank") return
    event.preventDefault()
    router.history.push(href)
  }
  return <a {...rest} href={href} onClick={follow} />
}
