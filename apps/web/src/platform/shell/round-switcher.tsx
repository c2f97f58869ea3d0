import type { UnitEntry } from "@phocap/contract"
import { referenceDate } from "@phocap/core"
import { useText } from "../i18n/index.ts"
import { sameScreen } from "../router/place.ts"
import { RoomLink } from "../router/room-link.tsx"
import { usePlace } from "../router/use-place.ts"
import { formatDate, formatNumber } from "../ui/format.ts"
import { Dropdown } from "./dropdown.tsx"
import styles from "./shell.module.css"

/** Chooses a round (năm điều tra) of the unit; the same screen opens for it. */
export function RoundSwitcher({ unit }: { readonly unit: UnitEntry }) {
  const t = useText("platform")
  const { year, below } = usePlace()
  return (
    <Dropdown
      label={t("round")}
      button={
        <span>
          {t("roundName", { year })}{" "}
          <small className={styles.asOf}>{t("asOf", { date: formatDate(referenceDate(year)) })}</small>
        </span>
      }
    >
      {(close) => (
        <ul>
          {unit.rounds.map((round) => (
            <li key={round.year}>
              <RoomLink
                to={sameScreen(below)}
                year={round.year}
                aria-current={round.year === year ? "true" : undefined}
                onClick={close}
              >
                {t("roundName", { year: round.year })}
                <small>
                  {t("people", { n: formatNumber(round.people) })}, {t(`roundState.${round.state}`)}
                </small>
              </RoomLink>
            </li>
          ))}
        </ul>
      )}
    </Dropdown>
  )
}
