import type { ReactNode } from "react"
import styles from "./empty.module.css"

/** Nothing here yet: what will come and how to begin, with the link to do so inside. */
export function Empty(given: {
  readonly title: string
  readonly text?: string
  readonly children?: ReactNode
}) {
  return (
    <div className={styles.empty}>
      <h2>{given.title}</h2>
      {given.text !== undefined && <p>{given.text}</p>}
      {given.children}
    </div>
  )
}
