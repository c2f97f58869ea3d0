import type { TaskPage } from "@phocap/contract"
import type { Context } from "../../platform/http/context.ts"
import { readOrgans } from "../organs.ts"
import type { Sight } from "../visible-units.ts"
import { canSplit } from "./can-split.ts"
import type { OwnedTask } from "./find-task.ts"
import { memberBodies } from "./member-bodies.ts"
import { lineRowOf, taskLine } from "./task-line.ts"
import { relativesOf, withParts } from "./task-parts.ts"

/** What the page of a task shows of its parts and of what it is a part of. */
export async function partsShown(
  context: Context,
  { unit }: Sight,
  { task, unitCode }: OwnedTask,
  today: string,
): Promise<
  Pick<TaskPage, "whole" | "parts" | "members"> & { line: Pick<TaskPage["line"], "whole" | "parts" | "duty"> }
> {
  const { database } = context
  const [organs, { whole, parts }] = await Promise.all([
    readOrgans(database, unit.provinceCode),
    relativesOf(database, unit.provinceCode, task.id),
  ])
  const own = [task, ...parts].map((one) => taskLine(lineRowOf(one, unitCode), organs, today))
  const [line, ...lines] = withParts(own, new Map(parts.map((one) => [one.id, task.id])))
  return {
    whole:
      whole === null
        ? null
        : { id: whole.id, clause: whole.clause, title: whole.title, holder: whole.holder },
    parts: lines,
    members: canSplit(task, whole)
      ? await memberBodies(context, organs, { task, unitCode }, parts, today)
      : null,
    line: { whole: whole?.id ?? null, parts: line?.parts ?? null, duty: line?.duty ?? null },
  }
}
