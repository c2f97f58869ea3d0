import { useText } from "../i18n/index.ts"
import styles from "./loading.module.css"

/** Keeps the layout while a screen loads: a pale title and rows. `rows` of about the height to come. */
export function Loading({ rows = 6, title = true }: { readonly rows?: number; readonly title?: boolean }) {
  const t = useText("platform")
  const lines = Array.from({ length: rows }, (_, i) => i)
  return (
    <div className={styles.loading} role="status">
      <span className="visuallyHidden">{t("loading")}</span>
      {title && <div className={styles.title} />}
      {title && <div className={styles.lede} />}
      <div className={styles.rows}>
        {lines.map((line) => (
          <div key={line} style={{ width: `${92 - ((line * 17) % 40)}%` }} />
        ))}
      </div>
    </div>
  )
}
