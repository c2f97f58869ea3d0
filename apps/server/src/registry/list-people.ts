import { listPeople } from "@phocap/contract"
import { operation } from "../platform/http/operation.ts"
import { personLines } from "./person-lines.ts"
import { selectPeople } from "./select-people.ts"

export const listPeopleOperation = operation(listPeople, async (context, { params, query }) => {
  const { offset, limit, ...asked } = query
  const { scope, ids, total, explanation, dataVersion } = await selectPeople(context, params, asked, {
    offset,
    limit,
  })
  return { total, explanation, dataVersion, people: await personLines(context.database, scope, ids) }
})
