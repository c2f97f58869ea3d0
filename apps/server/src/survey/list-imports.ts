import { listImports } from "@phocap/contract"
import { operation } from "../platform/http/operation.ts"
import { scopeOf } from "../registry/index.ts"
import { listBatches, summaryOf } from "./staging/find-import.ts"

export const listImportsOperation = operation(listImports, async ({ database }, { params }) => {
  const place = await scopeOf(database, params)
  return { imports: (await listBatches(database.pool, place)).map(summaryOf) }
})
