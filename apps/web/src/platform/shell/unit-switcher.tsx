import type { UnitEntry } from "@phocap/contract"
import { useState } from "react"
import { useText } from "../i18n/index.ts"
import { sameScreen } from "../router/place.ts"
import { RoomLink } from "../router/room-link.tsx"
import { usePlace } from "../router/use-place.ts"
import { formatDate } from "../ui/format.ts"
import styles from "./dropdown.module.css"
import { Dropdown } from "./dropdown.tsx"
import { lastDay, roundFor, type UnitLine, unitTitle, unitTree } from "./units.ts"

interface LinesProps {
  readonly lines: readonly UnitLine[]
  readonly now: UnitEntry | null
  readonly onFollow: () => void
}

function Lines({ lines, now, onFollow }: LinesProps) {
  const t = useText("platform")
  const { year, below } = usePlace()
  return (
    <ul>
      {lines.map(({ unit, depth }) => (
        <li key={`${unit.code} ${unit.validFrom}`}>
          <RoomLink
            to={sameScreen(below)}
            unit={unit.code}
            year={roundFor(unit, year) ?? year}
            aria-current={unit === now ? "true" : undefined}
            style={{ paddingLeft: 10 + depth * 16 }}
            onClick={onFollow}
          >
            {unitTitle(unit)}
            {unit.validTo !== null && (
              <small>{t("unitUntil", { date: formatDate(lastDay(unit.validTo)) })}</small>
            )}
          </RoomLink>
        </li>
      ))}
    </ul>
  )
}

/**
 * Chooses a unit; the same screen opens for it. Units with data for the present year come first, others below with
 * the year that they have.
 */
export function UnitSwitcher(given: {
  readonly units: readonly UnitEntry[]
  readonly now: UnitEntry | null
}) {
  const t = useText("platform")
  const { year } = usePlace()
  const [find, setFind] = useState("")
  const { units, now } = given
  const has = (unit: UnitEntry) => unit.rounds.some((round) => round.year === year)
  const present = unitTree(units.filter(has), find)
  const others = unitTree(
    units.filter((unit) => !has(unit) && unit.rounds.length > 0),
    find,
  )
  return (
    <Dropdown label={t("unit")} button={<span>{now === null ? t("unit") : unitTitle(now)}</span>}>
      {(close) => (
        <>
          {units.length > 7 && (
            <input
              type="search"
              aria-label={t("unitFind")}
              placeholder={t("unitFind")}
              value={find}
              onChange={(event) => setFind(event.target.value)}
            />
          )}
          {present.length + others.length === 0 && <p className="muted small">{t("unitNone")}</p>}
          <Lines lines={present} now={now} onFollow={close} />
          {others.length > 0 && (
            <>
              <p className={styles.group}>{t("unitOther", { year })}</p>
              <Lines lines={others} now={now} onFollow={close} />
            </>
          )}
        </>
      )}
    </Dropdown>
  )
}
