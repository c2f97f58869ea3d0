import { getOwnAccount } from "@phocap/contract"
import { useRoute } from "../../platform/api/index.ts"
import { useText } from "../../platform/i18n/index.ts"
import { ErrorNote, Loading } from "../../platform/ui/index.ts"
import { SecondFactor } from "../own-account/second-factor.tsx"
import styles from "./form.module.css"
import { useEnter } from "./use-enter.ts"

/** Between sign-in and work, for administrators: the second factor that is asked of them is turned on here. */
export function OwedFactor() {
  const t = useText("administration")
  const enter = useEnter()
  const { data, error, refetch } = useRoute(getOwnAccount, {})
  return (
    <>
      <h1>{t("door.owedTitle")}</h1>
      <p className="muted">{t("door.owedLede")}</p>
      {data !== undefined && <SecondFactor account={data} onDone={() => enter()} />}
      {data === undefined && error === null && <Loading rows={5} />}
      {error !== null && <ErrorNote failure={error} onRetry={() => void refetch()} />}
      <p className={styles.more}>
        <a href="/dang-nhap">{t("door.startAgain")}</a>
      </p>
    </>
  )
}
