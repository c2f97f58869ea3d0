import i18next from "i18next"
import { initReactI18next } from "react-i18next"
import { platformTexts } from "./texts.ts"

/** Texts of a room: nested keys, the same in both languages. */
export interface Tree {
  readonly [key: string]: string | Tree
}
export interface Texts {
  readonly vi: Tree
  readonly en: Tree
}

export type Language = "vi" | "en"

const remembered = "phocap.language"

function storedLanguage(): Language {
  try {
    return globalThis.localStorage?.getItem(remembered) === "en" ? "en" : "vi"
  } catch {
    return "vi" // storage is closed in some browsers; Vietnamese then, every time
  }
}

/** Starts the texts of the platform; those of a room follow with its screens. */
export function startTexts(): void {
  const language = storedLanguage()
  void i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: "vi",
    defaultNS: "platform",
    resources: { vi: { platform: platformTexts.vi }, en: { platform: platformTexts.en } },
    interpolation: { escapeValue: false },
    returnNull: false,
  })
  if (typeof document !== "undefined") document.documentElement.lang = language
}

/** Adds the texts of a room, in both languages so that switching needs no network. */
export function addTexts(room: string, texts: Texts): void {
  i18next.addResourceBundle("vi", room, texts.vi)
  i18next.addResourceBundle("en", room, texts.en)
}

export function currentLanguage(): Language {
  return i18next.language === "en" ? "en" : "vi"
}

/** Switches the interface; the choice is remembered on this machine. */
export function setLanguage(language: Language): void {
  void i18next.changeLanguage(language)
  document.documentElement.lang = language
  try {
    localStorage.setItem(remembered, language)
  } catch {
    // Not remembered, still switched.
  }
}
