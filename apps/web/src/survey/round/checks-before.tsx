import type { CheckEntry } from "@phocap/contract"
import { useText } from "../../platform/i18n/index.ts"
import { RoomLink } from "../../platform/router/index.ts"
import { Chip, formatNumber, Sheet } from "../../platform/ui/index.ts"
import styles from "./round.module.css"

/** Warnings shown; the screen of checks has them all. */
const warningsShown = 5

/** What the checks find, errors first: each leads to its list. */
export function ChecksBefore({ checks }: { readonly checks: readonly CheckEntry[] }) {
  const t = useText("survey")
  const most = (level: CheckEntry["level"]) =>
    checks.filter((check) => check.level === level).sort((a, b) => b.count - a.count)
  const warnings = most("warning")
  const shown = [...most("error"), ...warnings.slice(0, warningsShown)]
  const hidden = warnings.length - warningsShown
  return (
    <Sheet heading={t("round.checks.title")}>
      {shown.length === 0 ? (
        <p>{t("round.checks.none")}</p>
      ) : (
        <ul className={styles.checks}>
          {shown.map((check) => (
            <li key={check.id}>
              <Chip state={check.level === "error" ? "unmet" : "unknown"}>
                {t(`round.checks.${check.level}`)}
              </Chip>
              <RoomLink to={`/kiem-tra/${encodeURIComponent(check.id)}`}>{check.label}</RoomLink>
              <b>{formatNumber(check.count)}</b>
            </li>
          ))}
        </ul>
      )}
      <p className={styles.after}>
        <RoomLink to="/kiem-tra">{t("round.checks.all")}</RoomLink>
        {hidden > 0 && <span className="muted"> {t("round.checks.more", { n: hidden })}</span>}
      </p>
    </Sheet>
  )
}
