import type { FigureState } from "@phocap/contract"
import type { Context } from "../../platform/http/context.ts"
import { getUnit, type UnitAt } from "../../platform/population/find-unit.ts"
import { pastCommunes, pastVerdicts } from "../../standards/index.ts"
import type { FigurePlace } from "./figure-place.ts"
import { type BareFigure, figuresOfCommunes } from "./figures-of-communes.ts"
import { surveyKey, surveyProgress } from "./survey-progress.ts"

interface YearFigure {
  readonly year: number
  readonly figure: BareFigure | undefined
}

/** A figure in each of the last years that have records, oldest first, the present one included. */
export async function figureTrend(
  context: Context,
  place: FigurePlace,
  key: string,
): Promise<FigureState["trend"]> {
  const unit = await getUnit(context.database, place.unit, place.year)
  const years =
    key === surveyKey
      ? await surveyYears(context, unit, place.year)
      : (await pastVerdicts(context, unit, place.year)).map(({ year, communes }) => ({
          year,
          figure: figuresOfCommunes(communes.map((one) => one.verdicts)).find((one) => one.key === key),
        }))
  return years.flatMap(({ year, figure }) => (figure?.value == null ? [] : [{ year, value: figure.value }]))
}

/** The survey is counted, not judged: no commune's verdicts are needed for it. */
async function surveyYears(context: Context, unit: UnitAt, through: number): Promise<YearFigure[]> {
  const years = await pastCommunes(context, unit, through)
  return Promise.all(
    years.map(async ({ year, communes }) => ({
      year,
      figure: await surveyProgress(context.database, communes, year),
    })),
  )
}
