import { vietnamDay } from "@phocap/core"
import type { Context } from "../../platform/http/context.ts"
import type { OwnedTask } from "../tasks/find-task.ts"
import { findFigurePlace } from "./figure-place.ts"
import type { BareFigure } from "./figures-of-communes.ts"
import { findFigure } from "./find-figure.ts"

/**
 * The live figure that a task hangs on, as it stands in the unit that ordered the task; null where it hangs on none, or
 * where that unit is no more or never had a round.
 */
export async function tiedFigure(
  context: Context,
  provinceCode: string,
  { unitCode, task }: OwnedTask,
): Promise<BareFigure | null> {
  if (task.figure === null) return null
  const today = vietnamDay(context.now())
  const place = await findFigurePlace(context.database, provinceCode, unitCode, task, today)
  return place === null ? null : await findFigure(context, place, task.figure, task.figureTarget)
}
