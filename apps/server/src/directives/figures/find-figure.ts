import type { Context } from "../../platform/http/context.ts"
import { findUnit } from "../../platform/population/find-unit.ts"
import type { FigurePlace } from "./figure-place.ts"
import { against, type BareFigure } from "./figures-of-communes.ts"
import { unitFigures } from "./unit-figures.ts"

/** One figure against a target of one's own; null where the unit was not there or has no such figure. */
export async function findFigure(
  context: Context,
  place: FigurePlace,
  key: string,
  target: number | null,
): Promise<BareFigure | null> {
  const unit = await findUnit(context.database, place.unit, place.year)
  if (unit === null) return null
  const found = (await unitFigures(context, unit, place.year)).find((figure) => figure.key === key)
  return found === undefined ? null : against(found, target ?? found.target)
}
