import { finishOuterSignIn } from "@phocap/contract"
import { useEffect, useRef } from "react"
import { useSend } from "../../platform/api/index.ts"
import { useText } from "../../platform/i18n/index.ts"
import { ErrorNote } from "../../platform/ui/index.ts"
import styles from "../doors/form.module.css"
import { SecondStep } from "../doors/second-step.tsx"
import { useEnter } from "../doors/use-enter.ts"

/** Where the province's own sign-in sends people back to: hands its answer on, and says what came of it. */
export function OuterReturn() {
  const t = useText("administration")
  const enter = useEnter()
  const { mutateAsync, data, error } = useSend(finishOuterSignIn, { reads: true })
  const handed = useRef(false)
  useEffect(() => {
    // An answer works once; React may run an effect twice.
    if (handed.current) return
    handed.current = true
    mutateAsync({ body: { answer: window.location.search } })
      .then(({ next, back }) => {
        if (next === "in") enter(back)
      })
      // Said on the page.
      .catch(() => undefined)
  })
  if (data?.next === "second-factor") return <SecondStep onIn={() => enter(data.back)} />
  return (
    <>
      <h1>{error === null ? t("outer.entering") : t("outer.failed")}</h1>
      {error === null ? (
        <p className="muted" role="status">
          {t("outer.wait")}
        </p>
      ) : (
        <ErrorNote failure={error} />
      )}
      <p className={styles.more}>
        <a href="/dang-nhap">{t("outer.toSignIn")}</a>
      </p>
    </>
  )
}
