import type { ComponentProps } from "react"
import { RoomLink } from "../platform/router/index.ts"
import styles from "../platform/ui/action-button.module.css"

/** A link to a screen that looks like the button it stands beside. */
export function LinkButton({
  quiet,
  ...rest
}: ComponentProps<typeof RoomLink> & { readonly quiet?: boolean }) {
  return <RoomLink {...rest} className={styles.button} data-quiet={quiet === true} />
}
