import type { Context } from "../../platform/http/context.ts"
import { getUnit, type UnitAt } from "../../platform/population/find-unit.ts"
import type { FigureBook } from "./figure-book.ts"
import { withinSentence } from "./unit-names.ts"

/** Whose paper it is and who stands above: the head of every paper. A province has nobody above itself here. */
export async function officeFigures(
  { database }: Context,
  book: FigureBook,
  unit: UnitAt,
  year: number,
): Promise<void> {
  const superior = unit.parentCode === null ? null : await getUnit(database, unit.parentCode, year)
  book.add("office", "Cơ quan lập văn bản", withinSentence(unit.name), "office")
  book.add("superior", "Cơ quan cấp trên", superior === null ? "" : withinSentence(superior.name), "office")
}
