import { listDirectives } from "@phocap/contract"
import { vietnamDay } from "@phocap/core"
import { operation } from "../platform/http/operation.ts"
import { directiveLines } from "./directive-lines.ts"
import { sightOf } from "./visible-units.ts"

export const listDirectivesOperation = operation(listDirectives, async (context, { params }) => {
  const { unit, codes } = await sightOf(context.database, params.unit, params.year)
  const today = vietnamDay(context.now())
  return { directives: await directiveLines(context.database, unit.provinceCode, codes, today) }
})
