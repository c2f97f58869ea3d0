export {
  addTexts,
  type Language,
  setLanguage,
  startTexts,
  type Texts,
  type Tree,
} from "./i18n.ts"
export { type Say, useLanguage, useText } from "./use-text.ts"
