import { useContext } from "react"
import { setLanguage, useLanguage, useText } from "../i18n/index.ts"
import { RoomLink } from "../router/room-link.tsx"
import type { RailGroup, RoomRoute } from "../router/room-route.ts"
import { usePlace } from "../router/use-place.ts"
import styles from "./shell.module.css"
import { useMay } from "./use-may.ts"
import { UnitRoundContext } from "./use-unit-round.ts"

const groups: readonly RailGroup[] = ["top", "data", "results", "resources", "watch", "admin"]

/** The count beside a line. The hook is the route's own and stays the same for the life of the line. */
function Waiting({ useWaiting }: { readonly useWaiting: () => string | null }) {
  const waiting = useWaiting()
  return waiting === null ? null : <b>{waiting}</b>
}

function RailLine({ route, onFollow }: { readonly route: RoomRoute; readonly onFollow?: () => void }) {
  const language = useLanguage()
  const { below } = usePlace()
  const hasPlace = useContext(UnitRoundContext) !== null
  const here = route.path === "/" ? below === "/" : below === route.path || below.startsWith(`${route.path}/`)
  return (
    <li>
      <RoomLink to={route.path} aria-current={here ? "page" : undefined} onClick={onFollow}>
        {route.title[language]}
        {hasPlace && route.rail?.useWaiting !== undefined && <Waiting useWaiting={route.rail.useWaiting} />}
      </RoomLink>
    </li>
  )
}

/** The list of rooms. Only what exists and may be used is on it. */
export function Rail(given: {
  readonly routes: readonly RoomRoute[]
  readonly version: string
  readonly onFollow?: () => void
}) {
  const t = useText("platform")
  const language = useLanguage()
  const may = useMay()
  const lines = (group: RailGroup) =>
    given.routes
      .filter((route) => route.needs === undefined || may(route.needs))
      .filter((route) => route.rail?.group === group)
      .sort((a, b) => (a.rail?.order ?? 0) - (b.rail?.order ?? 0))
  const other = language === "vi" ? "en" : "vi"
  return (
    <nav className={styles.rail} aria-label={t("rooms")}>
      <RoomLink to="/" className={styles.brand} onClick={given.onFollow}>
        <svg width="20" height="20" viewBox="0 0 20 20" aria-hidden="true">
          <rect width="20" height="20" rx="5" fill="var(--accent)" />
          <path d="M5 13.5 10 6l5 7.5" fill="none" stroke="#fff" strokeWidth="2" />
        </svg>
        {t("brand")}
      </RoomLink>
      {groups.map((group) => {
        const shown = lines(group)
        if (shown.length === 0) return null
        return (
          <div key={group}>
            {group !== "top" && <p className={styles.group}>{t(`group.${group}`)}</p>}
            <ul aria-label={group === "top" ? undefined : t(`group.${group}`)}>
              {shown.map((route) => (
                <RailLine key={route.path} route={route} onFollow={given.onFollow} />
              ))}
            </ul>
          </div>
        )
      })}
      <div className={styles.foot}>
        <button type="button" lang={other} onClick={() => setLanguage(other)}>
          {t("language")}
        </button>
        <span>{t("version", { version: given.version })}</span>
      </div>
    </nav>
  )
}
