import "./platform/theme/mantine.css"
import "./platform/theme/fonts.css"
import "./platform/theme/tokens.css"
import "./platform/theme/base.css"
import { MantineProvider } from "@mantine/core"
import { getSession } from "@phocap/contract"
import { MutationCache, QueryCache, QueryClient, QueryClientProvider } from "@tanstack/react-query"
import { RouterProvider } from "@tanstack/react-router"
import { StrictMode } from "react"
import { createRoot } from "react-dom/client"
import { ApiFailure, routeKey } from "./platform/api/index.ts"
import { startTexts } from "./platform/i18n/index.ts"
import { makeRouter } from "./platform/router/make-router.tsx"
import { theme } from "./platform/theme/theme.ts"
import { rooms } from "./rooms.ts"

startTexts()

const router = makeRouter(rooms)

/** A session that is over: asking anew who is here leads to the way in; what was typed is kept by the screens. */
function onFailure(failure: unknown): void {
  if (failure instanceof ApiFailure && failure.code === "auth.sign-in")
    void queries.invalidateQueries({ queryKey: routeKey(getSession, {}) })
}

const queries: QueryClient = new QueryClient({
  queryCache: new QueryCache({ onError: onFailure }),
  mutationCache: new MutationCache({ onError: onFailure }),
  defaultOptions: {
    queries: {
      staleTime: 30_000,
      // A refusal stays a refusal; only a lost connection is worth asking again.
      retry: (times, failure) => failure instanceof ApiFailure && failure.status === 0 && times < 2,
      refetchOnWindowFocus: true,
    },
  },
})

const root = document.getElementById("root")
if (root !== null) {
  createRoot(root).render(
    <StrictMode>
      <MantineProvider theme={theme} forceColorScheme="light">
        <QueryClientProvider client={queries}>
          <RouterProvider router={router} />
        </QueryClientProvider>
      </MantineProvider>
    </StrictMode>,
  )
}
