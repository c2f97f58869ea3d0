import { type ReactNode, useEffect } from "react"
import { useText } from "../i18n/index.ts"
import styles from "./page-title.module.css"

/** The sentence with which a screen opens, what it rests on below it, and acts of the whole page beside it. */
export function PageTitle(given: {
  readonly title: string
  readonly lede?: ReactNode
  readonly actions?: ReactNode
  /** A list or table page opens smaller than one with news. */
  readonly small?: boolean
}) {
  const t = useText("platform")
  const brand = t("brand")
  useEffect(() => {
    document.title = `${given.title} · ${brand}`
  }, [given.title, brand])
  return (
    <div className={styles.head}>
      <div>
        <h1 className={given.small === true ? styles.small : undefined}>{given.title}</h1>
        {given.lede !== undefined && <p className={styles.lede}>{given.lede}</p>}
      </div>
      {given.actions !== undefined && <div className={`${styles.actions} noPrint`}>{given.actions}</div>}
    </div>
  )
}
