import type { ReactNode } from "react"
import { RoomLink, usePlace } from "../../platform/router/index.ts"
import type { ListName } from "./lists.ts"

/** A figure or label that opens its list in the drawer of the present screen; a real address of its own. */
export function ListLink(given: {
  readonly criterion: string
  readonly list?: ListName
  readonly title?: string
  readonly children: ReactNode
}) {
  const { below } = usePlace()
  const list = given.list === undefined ? "" : `&ds=${given.list}`
  return (
    <RoomLink title={given.title} to={`${below}?tc=${encodeURIComponent(given.criterion)}${list}`}>
      {given.children}
    </RoomLink>
  )
}
