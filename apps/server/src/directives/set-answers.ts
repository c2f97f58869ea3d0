import { setAnswers } from "@phocap/contract"
import { vietnamDay } from "@phocap/core"
import { operation } from "../platform/http/operation.ts"
import { fieldChanges } from "../platform/ledger/index.ts"
import { getOwnedDirective } from "./find-directive.ts"
import { requireParent } from "./require-parent.ts"
import { requireDecider, sightOf } from "./visible-units.ts"
import { writeUnit } from "./write-unit.ts"

/** Ties a directive to its parent and its tasks to the parent's. */
export const setAnswersOperation = operation(setAnswers, async (context, { params, body }) => {
  const { database } = context
  const sight = await sightOf(database, params.unit, params.year)
  const { directive, unitCode } = await getOwnedDirective(database, sight, params.id)
  await requireDecider(database, sight, unitCode, vietnamDay(context.now()))
  await requireParent(database, sight, directive.id, body.parentId, Object.values(body.answers))
  const { provinceCode } = sight.unit
  const tasks = await database.query
    .selectFrom("directive_task")
    .select(["id", "answers_id"])
    .where("province_code", "=", provinceCode)
    .where("unit_code", "=", unitCode)
    .where("directive_id", "=", directive.id)
    .execute()
  const changes = [
    ...fieldChanges("directive", directive.id, directive, { parentId: body.parentId }),
    ...tasks.flatMap(({ id, answers_id: answersId }) => {
      // What answered the parent before answers nothing of another one.
      const kept = body.parentId === directive.parentId ? answersId : null
      const wanted = body.answers[id] === undefined ? kept : body.answers[id]
      return fieldChanges("directiveTask", id, { answersId }, { answersId: wanted })
    }),
  ]
  const owner = { provinceCode, unitCode }
  const { batchId } = await writeUnit(context, owner, "Gắn nhiệm vụ với văn bản cấp trên", changes)
  return { batchId }
})
