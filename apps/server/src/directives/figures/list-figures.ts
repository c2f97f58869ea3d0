import { listFigures } from "@phocap/contract"
import { operation } from "../../platform/http/operation.ts"
import { getUnit } from "../../platform/population/find-unit.ts"
import { unitFigures } from "./unit-figures.ts"

export const listFiguresOperation = operation(listFigures, async (context, { params }) => ({
  figures: await unitFigures(context, await getUnit(context.database, params.unit, params.year), params.year),
}))
