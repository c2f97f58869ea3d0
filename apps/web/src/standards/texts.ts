import { checkTexts } from "./checks/texts.ts"
import { criterionTexts } from "./criterion/texts.ts"
import { detailTexts } from "./detail/texts.ts"
import { homeTexts } from "./home/texts.ts"
import { lawTexts } from "./law/texts.ts"
import { tableTexts } from "./tables/texts.ts"
import { whatIfTexts } from "./what-if/texts.ts"
import { wordTexts } from "./words/texts.ts"

/** Texts of the room, by screen. */
function inLanguage<Language extends "vi" | "en">(language: Language) {
  return {
    words: wordTexts[language],
    criterion: criterionTexts[language],
    home: homeTexts[language],
    tables: tableTexts[language],
    detail: detailTexts[language],
    whatIf: whatIfTexts[language],
    law: lawTexts[language],
    checks: checkTexts[language],
  }
}

export const texts = { vi: inLanguage("vi"), en: inLanguage("en") }
