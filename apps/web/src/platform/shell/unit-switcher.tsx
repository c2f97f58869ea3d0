import type { UnitEntry } from "@phocap/contract"
import { useState } from "react"
import { useText } from "../i18n/index.ts"
import { sameScreen } from "../router/place.ts"
import { RoomLink } from "../router/room-link.tsx"
import { usePlace } from "../router/use-place.ts"
import { formatDate } from "../ui/format.ts"
import { Dropdown } from "./dropdown.tsx"
import { roundFor, unitTitle, unitTree } from "./units.ts"

/** Chooses a unit; the same screen opens for it, in the same year where it has one. */
export function UnitSwitcher({
  units,
  now,
}: {
  readonly units: readonly UnitEntry[]
  readonly now: UnitEntry | null
}) {
  const t = useText("platform")
  const { year, below } = usePlace()
  const [find, setFind] = useState("")
  const lines = unitTree(
    units.filter((unit) => unit.rounds.length > 0),
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
          {lines.length === 0 && <p className="muted small">{t("unitNone")}</p>}
          <ul>
            {lines.map(({ unit, depth }) => (
              <li key={`${unit.code} ${unit.validFrom}`}>
                <RoomLink
                  to={sameScreen(below)}
                  unit={unit.code}
                  year={roundFor(unit, year) ?? year}
                  aria-current={unit === now ? "true" : undefined}
                  style={{ paddingLeft: 10 + depth * 16 }}
                  onClick={close}
                >
                  {unitTitle(unit)}
                  {unit.validTo !== null && (
                    <small>{t("unitUntil", { date: formatDate(unit.validTo) })}</small>
                  )}
                </RoomLink>
              </li>
            ))}
          </ul>
        </>
      )}
    </Dropdown>
  )
}
