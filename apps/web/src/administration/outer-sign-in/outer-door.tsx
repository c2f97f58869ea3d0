import { startOuterSignIn } from "@phocap/contract"
import { useSend } from "../../platform/api/index.ts"
import { useText } from "../../platform/i18n/index.ts"
import { useSession } from "../../platform/shell/index.ts"
import { ActionButton, ErrorNote } from "../../platform/ui/index.ts"
import { wantedPath } from "../doors/use-enter.ts"

/** The way to the province's own sign-in, where the operator set one up. */
export function OuterDoor() {
  const t = useText("administration")
  const { data } = useSession()
  const start = useSend(startOuterSignIn, { reads: true })
  const label = data?.outerSignIn ?? null
  if (label === null) return null
  async function leave() {
    try {
      const { url } = await start.mutateAsync({ body: { back: wantedPath() } })
      window.location.assign(url)
    } catch {
      // Said above the button; the password still does.
    }
  }
  return (
    <>
      {start.error !== null && <ErrorNote failure={start.error} />}
      <ActionButton quiet disabled={start.isPending || start.isSuccess} onClick={() => void leave()}>
        {start.isPending || start.isSuccess ? t("outer.leaving") : label}
      </ActionButton>
    </>
  )
}
