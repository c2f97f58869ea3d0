import type { Texts } from "../platform/i18n/index.ts"
import { en } from "./texts-en.ts"
import { vi } from "./texts-vi.ts"

export const texts: Texts = { vi, en }
