import type { Overview } from "@phocap/contract"
import { useText } from "../../platform/i18n/index.ts"
import { RoomLink } from "../../platform/router/index.ts"
import { formatNumber, Sheet } from "../../platform/ui/index.ts"
import styles from "./home.module.css"

const shown = 6

/** What in the data wants a look, the most frequent first. */
export function ChecksSheet({ checks }: { readonly checks: Overview["checks"] }) {
  const t = useText("standards")
  const sorted = [...checks].sort((a, b) => b.count - a.count)
  return (
    <Sheet heading={t("home.checks")} className={styles.side}>
      {sorted.length === 0 && <p className="muted">{t("home.noChecks")}</p>}
      <ul>
        {sorted.slice(0, shown).map((check) => (
          <li key={check.id}>
            <RoomLink to={`/kiem-tra/${encodeURIComponent(check.id)}`}>{check.label}</RoomLink>
            <span>{formatNumber(check.count)}</span>
          </li>
        ))}
      </ul>
      {sorted.length > shown && (
        <p>
          <RoomLink to="/kiem-tra">{t("home.checksAll")}</RoomLink>
        </p>
      )}
    </Sheet>
  )
}
