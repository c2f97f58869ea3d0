import type { Context } from "../../platform/http/context.ts"
import type { UnitAt } from "../../platform/population/find-unit.ts"
import { communeVerdicts } from "../../standards/index.ts"
import { type BareFigure, figuresOfCommunes } from "./figures-of-communes.ts"
import { surveyProgress } from "./survey-progress.ts"

/** Live figures of a unit that a task may hang on: each with its key, and the target that the law gives. */
export async function unitFigures(context: Context, unit: UnitAt, year: number): Promise<BareFigure[]> {
  const communes = await communeVerdicts(context, unit, year)
  const units = communes.map((one) => one.unit)
  return [
    ...figuresOfCommunes(communes.map((one) => one.verdicts)),
    await surveyProgress(context.database, units, year),
  ]
}
