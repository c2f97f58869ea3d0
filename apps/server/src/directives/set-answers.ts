import { setAnswers } from "@phocap/contract"
import { PhocapError, vietnamDay } from "@phocap/core"
import { operation } from "../platform/http/operation.ts"
import { fieldChanges } from "../platform/ledger/index.ts"
import { getOwnedDirective } from "./find-directive.ts"
import { requireDecider, sightOf } from "./visible-units.ts"
import { writeUnit } from "./write-unit.ts"

/** Ties a directive to its parent and its tasks to the parent's. */
export const setAnswersOperation = operation(setAnswers, async (context, { params, body }) => {
  const { database } = context
  const sight = await sightOf(database, params.unit, params.year)
  const { directive, unitCode } = await getOwnedDirective(database, sight, params.id)
  await requireDecider(database, sight, unitCode, vietnamDay(context.now()))
  if (body.parentId === directive.id) {
    throw new PhocapError(
      "directive.parent",
      "Văn bản không thể là cấp trên của chính nó.",
      "Chọn văn bản khác.",
      422,
    )
  }
  if (body.parentId !== null) await getOwnedDirective(database, sight, body.parentId)
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
      const wanted = body.answers[id]
      return wanted === undefined
        ? []
        : fieldChanges("directiveTask", id, { answersId }, { answersId: wanted })
    }),
  ]
  const owner = { provinceCode, unitCode }
  const { batchId } = await writeUnit(context, owner, "Gắn nhiệm vụ với văn bản cấp trên", changes)
  return { batchId }
})
