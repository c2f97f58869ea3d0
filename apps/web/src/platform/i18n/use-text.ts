import { useTranslation } from "react-i18next"
import type { Language } from "./i18n.ts"

/** Says a text of a room: key with dots, values for `{{name}}`. */
export type Say = (key: string, values?: Readonly<Record<string, string | number>>) => string

/** Texts of a room: `const t = useText("registry")`, `t("people.title", { n })`. */
export function useText(room: string): Say {
  const { t } = useTranslation(room)
  return t as unknown as Say
}

/** The language of the interface, and again whenever it changes. */
export function useLanguage(): Language {
  const { i18n } = useTranslation("platform")
  return i18n.language === "en" ? "en" : "vi"
}
