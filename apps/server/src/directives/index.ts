import type { Operation } from "../platform/http/operation.ts"
import { addDirectiveOperation } from "./add-directive.ts"
import { listFiguresOperation } from "./figures/list-figures.ts"
import { type SeenStamps, settleStaleFigures } from "./figures/settle-stale-figures.ts"
import { endAreaOperation } from "./follow/end-area.ts"
import { addAreaOperation, addVisitOperation, getFollowUpOperation } from "./follow/follow-up-operations.ts"
import { listOrgansOperation, putOrganOperation } from "./follow/organ-operations.ts"
import { getDirectiveOperation } from "./get-directive.ts"
import { listDirectivesOperation } from "./list-directives.ts"
import { readPlanDocumentOperation } from "./read/read-document.ts"
import { getTaskOverviewOperation } from "./review/get-task-overview.ts"
import { getReviewFileOperation, getReviewOperation, putReviewOperation } from "./review/review-operations.ts"
import { setAnswersOperation } from "./set-answers.ts"
import { addEvidenceFileOperation, getEvidenceFileOperation } from "./tasks/evidence-files.ts"
import { listTasksOperation } from "./tasks/list-tasks.ts"
import { splitTaskOperation } from "./tasks/split-task.ts"
import {
  decideOnTaskOperation,
  editTaskOperation,
  getTaskOperation,
  reportOnTaskOperation,
} from "./tasks/task-operations.ts"
import { makeDueUrging } from "./urging/make-due-urging.ts"
import { getUrgingOperation, putUrgingOperation } from "./urging/urging-operations.ts"

/** Plans read into tasks, and tasks followed until they are proved. */
export const operations: readonly Operation[] = [
  readPlanDocumentOperation,
  addDirectiveOperation,
  listDirectivesOperation,
  getDirectiveOperation,
  setAnswersOperation,
  listTasksOperation,
  getTaskOperation,
  reportOnTaskOperation,
  decideOnTaskOperation,
  splitTaskOperation,
  editTaskOperation,
  addEvidenceFileOperation,
  getEvidenceFileOperation,
  getFollowUpOperation,
  addVisitOperation,
  addAreaOperation,
  endAreaOperation,
  listOrgansOperation,
  putOrganOperation,
  getTaskOverviewOperation,
  getReviewOperation,
  putReviewOperation,
  getReviewFileOperation,
  listFiguresOperation,
  getUrgingOperation,
  putUrgingOperation,
]

export { makeDueUrging, type SeenStamps, settleStaleFigures }
