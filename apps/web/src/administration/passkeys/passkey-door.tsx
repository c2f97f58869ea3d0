import { signInByPasskey, startPasskeySignIn } from "@phocap/contract"
import { useState } from "react"
import { type ApiFailure, useSend } from "../../platform/api/index.ts"
import { useText } from "../../platform/i18n/index.ts"
import { ActionButton, ErrorNote } from "../../platform/ui/index.ts"
import { hasPasskeys, signOnDevice } from "./ask-device.ts"

/** Comes in by a key of this device, without a name; not shown where the browser has none. */
export function PasskeyDoor({ onIn }: { readonly onIn: () => void }) {
  const t = useText("administration")
  const start = useSend(startPasskeySignIn, { reads: true })
  const send = useSend(signInByPasskey, { reads: true })
  const [failure, setFailure] = useState<ApiFailure | null>(null)
  const [busy, setBusy] = useState(false)
  if (!hasPasskeys()) return null
  async function enter() {
    setBusy(true)
    setFailure(null)
    try {
      const { options } = await start.mutateAsync({})
      await send.mutateAsync({ body: { credential: await signOnDevice(options) } })
      onIn()
    } catch (error) {
      setFailure(error as ApiFailure)
      setBusy(false)
    }
  }
  return (
    <>
      {failure !== null && <ErrorNote failure={failure} />}
      <ActionButton quiet disabled={busy} onClick={() => void enter()}>
        {busy ? t("passkey.waiting") : t("passkey.enter")}
      </ActionButton>
    </>
  )
}
