import { useRouter } from "@tanstack/react-router"
import { useEffect } from "react"
import { useText } from "../i18n/index.ts"
import { placePath } from "../router/place.ts"
import { Empty } from "../ui/empty.tsx"
import { ErrorNote } from "../ui/error-note.tsx"
import { Loading } from "../ui/loading.tsx"
import { signInPath } from "./sign-in-path.ts"
import { useSession } from "./use-session.ts"

/** The bare address: goes to the unit and round where work is, or says how to begin. */
export function StartPage() {
  const t = useText("platform")
  const router = useRouter()
  const session = useSession()
  const start = session.data?.start
  const stranger = session.data?.actor === null
  useEffect(() => {
    if (stranger) router.history.replace(signInPath("/"))
    else if (start) router.history.replace(placePath(start.unit, start.year))
  }, [start, stranger, router])
  if (session.error !== null && session.data === undefined) {
    return <ErrorNote failure={session.error} onRetry={() => void session.refetch()} />
  }
  return start === null && !stranger ? <Empty page title={t("emptyTitle")} text={t("empty")} /> : <Loading />
}
