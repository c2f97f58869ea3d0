import { referenceDate } from "@phocap/core"
import { documentDate } from "@phocap/documents"
import { isInForce } from "@phocap/engine"
import type { LawLibrary } from "../../platform/law/law-library.ts"
import { citeInstrument } from "./cite-instrument.ts"
import type { FigureBook } from "./figure-book.ts"

/** Instruments that papers rest on; what was not read in itself or quoted article by article is not cited. */
function citations(book: FigureBook, law: LawLibrary, year: number): void {
  for (const instrument of law.pack.instruments) {
    const { effective, expired, confidence, status } = instrument
    const cited = confidence === "Q" || confidence === "P"
    const since = effective ?? instrument.issued
    if (!cited || status === "draft" || since === null) continue
    if (!isInForce({ from: since, to: expired }, referenceDate(year))) continue
    book.add(`law.${instrument.id}`, `Căn cứ: ${instrument.shortName}`, citeInstrument(instrument), "law")
  }
}

/** The years and instruments that every paper of a round may name. */
export function yearFigures(book: FigureBook, law: LawLibrary, year: number): void {
  citations(book, law, year)
  book.add("year", "Năm", String(year))
  book.add("lastYear", "Năm trước", String(year - 1))
  book.add("nextYear", "Năm sau", String(year + 1))
  book.add("schoolYear", "Năm học vừa qua", `${year - 1}–${year}`)
  book.add("referenceDate", "Thời điểm số liệu", documentDate(referenceDate(year)), "law")
}
