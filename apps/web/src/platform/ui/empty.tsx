import type { ReactNode } from "react"
import styles from "./empty.module.css"

/** Nothing here yet: what will come and how to begin, with the link to do so inside. */
export function Empty(given: {
  readonly title: string
  readonly text?: string
  readonly children?: ReactNode
  /** It is all that the page shows, so its title is the page's. */
  readonly page?: boolean
}) {
  const Title = given.page === true ? "h1" : "h2"
  return (
    <div className={styles.empty}>
      <Title>{given.title}</Title>
      {given.text !== undefined && <p>{given.text}</p>}
      {given.children}
    </div>
  )
}
