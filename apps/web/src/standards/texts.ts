import { criterionTexts } from "./criterion/texts.ts"
import { homeTexts } from "./home/texts.ts"
import { lawTexts } from "./law/texts.ts"
import { tableTexts } from "./tables/texts.ts"
import { wordTexts } from "./words/texts.ts"

export const texts = {
  vi: {
    words: wordTexts.vi,
    criterion: criterionTexts.vi,
    home: homeTexts.vi,
    tables: tableTexts.vi,
    law: lawTexts.vi,
  },
  en: {
    words: wordTexts.en,
    criterion: criterionTexts.en,
    home: homeTexts.en,
    tables: tableTexts.en,
    law: lawTexts.en,
  },
}
