import type { PaperFigure } from "@phocap/contract"
import { numberInWords, vietnameseNumber } from "@phocap/documents"

/**
 * Every figure, name and citation that a text of the dossier may use, by id. Sentences hold `{id}` and no digit of
 * their own, so that whatever number is printed can be asked where it comes from.
 */
export class FigureBook {
  private readonly figures = new Map<string, PaperFigure>()

  add(id: string, label: string, text: string, source: PaperFigure["source"] = "record"): void {
    this.figures.set(id, { id, label, text, where: null, source })
  }

  /** A count; with `where` it is the length of that list of people. */
  count(id: string, label: string, value: number, where: string | null = null): void {
    this.figures.set(id, { id, label, text: vietnameseNumber(value), where, source: "record" })
  }

  /** A count as decisions write it, in digits and words so that neither can be altered unseen: "06 (sáu)". */
  spelled(id: string, label: string, value: number, source: PaperFigure["source"] = "record"): void {
    const digits = value < 10 ? `0${value}` : vietnameseNumber(value)
    this.add(id, label, `${digits} (${numberInWords(value)})`, source)
  }

  has(id: string): boolean {
    return this.figures.has(id)
  }

  find(id: string): PaperFigure | undefined {
    return this.figures.get(id)
  }

  all(): PaperFigure[] {
    return [...this.figures.values()]
  }
}
