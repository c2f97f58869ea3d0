import type { FigureState } from "@phocap/contract"
import type { Context } from "../../platform/http/context.ts"
import { getUnit } from "../../platform/population/find-unit.ts"
import { pastVerdicts } from "../../standards/index.ts"
import { against, type BareFigure, figuresOfCommunes } from "./figures-of-communes.ts"
import { surveyProgress } from "./survey-progress.ts"
import { unitFigures } from "./unit-figures.ts"

type Place = { readonly unit: string; readonly year: number }

/** One figure against a target of one's own; null where the unit has no such figure. */
export async function findFigure(
  context: Context,
  place: Place,
  key: string,
  target: number | null,
): Promise<BareFigure | null> {
  const found = (await unitFigures(context, place)).find((figure) => figure.key === key)
  return found === undefined ? null : against(found, target ?? found.target)
}

/** The same figure in each of the last years that have records, oldest first, the present one included. */
export async function figureTrend(
  context: Context,
  place: Place,
  key: string,
): Promise<FigureState["trend"]> {
  const unit = await getUnit(context.database, place.unit, place.year)
  const points: FigureState["trend"] = []
  for (const { year, communes } of await pastVerdicts(context, unit, place.year)) {
    const figures = figuresOfCommunes(communes.map((one) => one.verdicts))
    const then = key.startsWith("survey:")
      ? await surveyProgress(
          context.database,
          communes.map((one) => one.unit),
          year,
        )
      : figures.find((figure) => figure.key === key)
    if (then !== undefined && then.value !== null) points.push({ year, value: then.value })
  }
  return points
}
