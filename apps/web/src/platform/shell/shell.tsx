import { Outlet, useRouter } from "@tanstack/react-router"
import { Suspense, useEffect, useState } from "react"
import { useText } from "../i18n/index.ts"
import { placePath } from "../router/place.ts"
import type { RoomRoute } from "../router/room-route.ts"
import { usePlace } from "../router/use-place.ts"
import { DrawerSlot } from "../ui/drawer-slot.tsx"
import { ErrorNote } from "../ui/error-note.tsx"
import { Loading } from "../ui/loading.tsx"
import { DemoRoles } from "./demo-roles.tsx"
import { PersonMenu } from "./person-menu.tsx"
import { Rail } from "./rail.tsx"
import { RoundStateLink } from "./round-state-link.tsx"
import { RoundSwitcher } from "./round-switcher.tsx"
import { SavedMark } from "./saved-mark.tsx"
import { SearchBox } from "./search-box.tsx"
import styles from "./shell.module.css"
import { signInPath } from "./sign-in-path.ts"
import { NoRound, NotFound, NoUnit } from "./trouble.tsx"
import { UnitSwitcher } from "./unit-switcher.tsx"
import { unitAt } from "./units.ts"
import { useSession } from "./use-session.ts"
import { UnitRoundContext } from "./use-unit-round.ts"

/** Everything that sticks to the top of the window stands below the banner. */
const bannerRoom = ":root { --banner: 26px } @media print { :root { --banner: 0px } }"

/** What surrounds every screen: banner of invented data, rail, top bar, the screen, the drawer's place. */
export function Shell({ routes }: { readonly routes: readonly RoomRoute[] }) {
  const t = useText("platform")
  const router = useRouter()
  const session = useSession()
  const { unit: code, year, below } = usePlace()
  const [menu, setMenu] = useState(false)
  const units = session.data?.units ?? []
  const unit = unitAt(units, code, year)
  const round = unit?.rounds.find((one) => one.year === year)

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new address closes the menu
  useEffect(() => setMenu(false), [code, year, below])

  const stranger = session.data?.actor === null
  useEffect(() => {
    if (stranger) router.history.replace(signInPath(router.state.location.href))
  }, [stranger, router])

  let screen = <Loading />
  if (session.error !== null && session.data === undefined) {
    screen = <ErrorNote failure={session.error} onRetry={() => void session.refetch()} />
  } else if (session.data !== undefined && !stranger) {
    if (code === "") screen = <NotFound />
    else if (unit === null) screen = <NoUnit code={code} />
    else if (round === undefined) screen = <NoRound unit={unit} year={year} units={units} />
    else {
      screen = (
        <Suspense fallback={<Loading />}>
          <Outlet />
        </Suspense>
      )
    }
  }
  const place =
    unit === null || round === undefined
      ? null
      : { unit, year, path: (to: string) => placePath(unit.code, year, to) }
  return (
    <UnitRoundContext value={place}>
      <DrawerSlot>
        {(slot) => (
          <>
            {session.data?.demo === true && <style>{bannerRoom}</style>}
            <a className={styles.skip} href="#noi-dung">
              {t("skip")}
            </a>
            {session.data?.demo === true && (
              <aside className={styles.demo} aria-label={t("demoLabel")}>
                {t("demo")}
                {session.data.actor !== null && session.data.demoRoles.length > 0 && (
                  <DemoRoles roles={session.data.demoRoles} now={session.data.actor.role} />
                )}
              </aside>
            )}
            <div className={styles.frame} data-menu={menu}>
              <Rail routes={routes} version={session.data?.version ?? ""} onFollow={() => setMenu(false)} />
              <div className={styles.page}>
                <header className={styles.top}>
                  <button
                    type="button"
                    className={styles.menu}
                    aria-expanded={menu}
                    onClick={() => setMenu(!menu)}
                  >
                    {menu ? t("close") : t("menu")}
                  </button>
                  <UnitSwitcher units={units} now={unit} />
                  {unit !== null && <RoundSwitcher unit={unit} />}
                  {round !== undefined && <RoundStateLink state={round.state} />}
                  <SearchBox />
                  <SavedMark />
                  {session.data !== undefined && session.data.actor !== null && (
                    <PersonMenu actor={session.data.actor} demoRoles={session.data.demoRoles} />
                  )}
                </header>
                <div className={styles.work}>
                  <main id="noi-dung" tabIndex={-1} className={styles.main}>
                    {screen}
                  </main>
                  {slot}
                </div>
              </div>
            </div>
          </>
        )}
      </DrawerSlot>
    </UnitRoundContext>
  )
}
