import type { Texts } from "../platform/i18n/index.ts"
import { check as checkEn } from "./texts/check-en.ts"
import { check as checkVi } from "./texts/check-vi.ts"
import { paper as paperEn } from "./texts/paper-en.ts"
import { paper as paperVi } from "./texts/paper-vi.ts"
import { parts as partsEn } from "./texts/parts-en.ts"
import { parts as partsVi } from "./texts/parts-vi.ts"
import { recognition as recognitionEn } from "./texts/recognition-en.ts"
import { recognition as recognitionVi } from "./texts/recognition-vi.ts"

/** Texts of the room, a file for each of its screens and a language. */
export const texts: Texts = {
  vi: { ...partsVi, ...paperVi, ...recognitionVi, ...checkVi },
  en: { ...partsEn, ...paperEn, ...recognitionEn, ...checkEn },
}
