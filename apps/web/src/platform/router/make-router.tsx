import { createRootRoute, createRoute, createRouter, type ErrorComponentProps } from "@tanstack/react-router"
import type { ComponentType, ReactNode } from "react"
import { Doorway } from "../shell/doorway.tsx"
import { Shell } from "../shell/shell.tsx"
import { StartPage } from "../shell/start-page.tsx"
import { Crash, NotFound } from "../shell/trouble.tsx"
import type { Room } from "./room-route.ts"
import { parseSearchText, stringifySearchText } from "./search-text.ts"
import { withTexts } from "./with-texts.tsx"

function CrashScreen({ error, reset }: ErrorComponentProps) {
  return <Crash error={error} reset={reset} />
}

/** The router takes functions alone. */
function wrapped(Screen: ComponentType): () => ReactNode {
  return () => <Screen />
}

/** A screen that stands alone, with the name of the product above it. */
function inDoorway(Screen: ComponentType): ComponentType {
  return () => (
    <Doorway>
      <Screen />
    </Doorway>
  )
}

/** The routes of every room below `/:unit/:year`, inside the shell. */
export function makeRouter(rooms: readonly Room[]) {
  const routes = rooms.flatMap((room) => room.routes)
  const root = createRootRoute({ notFoundComponent: NotFound, errorComponent: CrashScreen })
  const start = createRoute({ getParentRoute: () => root, path: "/", component: StartPage })
  const shell = createRoute({
    getParentRoute: () => root,
    path: "$unit/$year",
    component: () => <Shell routes={routes} />,
  })
  const screens = rooms.flatMap((room) => {
    const wrap = withTexts(room)
    return room.routes.map((route) =>
      createRoute({
        getParentRoute: () => shell,
        path: route.path.replace(/:([A-Za-z]+)/g, "$$$1"),
        component: wrapped(wrap(route.component)),
        errorComponent: CrashScreen,
      }),
    )
  })
  const doors = rooms.flatMap((room) => {
    const wrap = withTexts(room)
    return (room.doors ?? []).map((door) =>
      createRoute({
        getParentRoute: () => root,
        path: door.path,
        component: wrapped(inDoorway(wrap(door.component))),
        errorComponent: CrashScreen,
      }),
    )
  })
  // A wrong address below a unit keeps rail and top bar in sight.
  const lost = createRoute({ getParentRoute: () => shell, path: "$", component: NotFound })
  return createRouter({
    routeTree: root.addChildren([start, ...doors, shell.addChildren([...screens, lost])]),
    parseSearch: parseSearchText,
    stringifySearch: stringifySearchText,
    scrollRestoration: true,
    defaultNotFoundComponent: NotFound,
  })
}
