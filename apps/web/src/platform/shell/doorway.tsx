import { type ReactNode, Suspense } from "react"
import { setLanguage, useLanguage, useText } from "../i18n/index.ts"
import { Loading } from "../ui/loading.tsx"
import styles from "./doorway.module.css"

/** What surrounds a screen that stands alone: the product's name, the language, nothing else. */
export function Doorway({ children }: { readonly children: ReactNode }) {
  const t = useText("platform")
  const language = useLanguage()
  const other = language === "vi" ? "en" : "vi"
  return (
    <div className={styles.doorway}>
      <header>
        <svg width="20" height="20" viewBox="0 0 20 20" aria-hidden="true">
          <rect width="20" height="20" rx="5" fill="var(--accent)" />
          <path d="M5 13.5 10 6l5 7.5" fill="none" stroke="#fff" strokeWidth="2" />
        </svg>
        <b>{t("brand")}</b>
        <button type="button" lang={other} onClick={() => setLanguage(other)}>
          {t("language")}
        </button>
      </header>
      <main>
        <Suspense fallback={<Loading />}>{children}</Suspense>
      </main>
    </div>
  )
}
