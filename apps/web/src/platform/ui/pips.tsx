import { useText } from "../i18n/index.ts"
import styles from "./pips.module.css"

/** Levels as short strokes: reached ones filled, the next one hatched. */
export function Pips({ reached, of }: { readonly reached: number; readonly of: number }) {
  const t = useText("platform")
  const levels = Array.from({ length: of }, (_, i) => i + 1)
  return (
    <span className={styles.pips} role="img" aria-label={t("pips", { n: reached, of })}>
      {levels.map((level) => (
        <i key={level} data-at={level <= reached ? "on" : level === reached + 1 ? "next" : "off"} />
      ))}
    </span>
  )
}
