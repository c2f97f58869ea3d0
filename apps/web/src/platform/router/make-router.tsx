import { createRootRoute, createRoute, createRouter, type ErrorComponentProps } from "@tanstack/react-router"
import { Shell } from "../shell/shell.tsx"
import { StartPage } from "../shell/start-page.tsx"
import { Crash, NotFound } from "../shell/trouble.tsx"
import type { RoomRoute } from "./room-route.ts"
import { parseSearchText, stringifySearchText } from "./search-text.ts"

function CrashScreen({ error, reset }: ErrorComponentProps) {
  return <Crash error={error} reset={reset} />
}

/** The routes of every room below `/:unit/:year`, inside the shell. */
export function makeRouter(routes: readonly RoomRoute[]) {
  const root = createRootRoute({ notFoundComponent: NotFound, errorComponent: CrashScreen })
  const start = createRoute({ getParentRoute: () => root, path: "/", component: StartPage })
  const shell = createRoute({
    getParentRoute: () => root,
    path: "$unit/$year",
    component: () => <Shell routes={routes} />,
  })
  const screens = routes.map(({ component: Screen, ...route }) =>
    createRoute({
      getParentRoute: () => shell,
      path: route.path.replace(/:([A-Za-z]+)/g, "$$$1"),
      component: () => <Screen />,
      errorComponent: CrashScreen,
    }),
  )
  // A wrong address below a unit keeps rail and top bar in sight.
  const lost = createRoute({ getParentRoute: () => shell, path: "$", component: NotFound })
  return createRouter({
    routeTree: root.addChildren([start, shell.addChildren([...screens, lost])]),
    parseSearch: parseSearchText,
    stringifySearch: stringifySearchText,
    scrollRestoration: true,
    defaultNotFoundComponent: NotFound,
  })
}
