import {
  type DirectiveTask,
  dutyOn,
  isWebAddress,
  PhocapError,
  periodOf,
  type Rhythm,
  type TaskEvent,
} from "@phocap/core"
import type { Said } from "./said.ts"

/** Kinds that are worth nothing without words. */
const needsWords: readonly Said["kind"][] = [
  "refuse",
  "report",
  "return",
  "askExtension",
  "denyExtension",
  "pause",
  "reopen",
  "withdraw",
  "obstacle",
  "resolveObstacle",
  "dutyReport",
  "explainDelay",
]

const day = /^\d{4}-\d{2}-\d{2}$/

/** What an event holds, checked by its kind. Throws `task.input` with what is wrong, field by field. */
export function checkEvent(task: DirectiveTask, said: Said, today: string): TaskEvent["values"] {
  const { kind, text, values } = said
  const problems: Record<string, string> = {}
  if (needsWords.includes(kind) && text === "") problems.text = "Ghi rõ nội dung."
  const given = (key: string) => (typeof values[key] === "string" ? values[key].trim() : "")
  const kept: Record<string, string | number | boolean | null> = {}
  if (kind === "handOn") {
    kept.to = given("to")
    if (kept.to === "") problems.to = "Ghi đơn vị hoặc người nhận."
  } else if (kind === "progress") {
    const percent = Number(values.percent)
    kept.percent = percent
    if (!Number.isInteger(percent) || percent < 0 || percent > 100) problems.percent = "Ghi số từ 0 đến 100."
  } else if (kind === "askExtension") {
    kept.dueOn = given("dueOn")
    if (!day.test(kept.dueOn)) problems.dueOn = "Ghi ngày, như 30/9/2026."
    else if (kept.dueOn <= (task.dueOn ?? "")) problems.dueOn = "Ngày mới phải sau hạn hiện nay."
  } else if (kind === "obstacle") {
    kept.level = given("level")
    if (kept.level === "") problems.level = "Chọn cấp có thể tháo gỡ."
  } else if (kind === "resolveObstacle") {
    kept.obstacle = given("obstacle")
    if (kept.obstacle === "") problems.obstacle = "Chọn vướng mắc được tháo gỡ."
  } else if (kind === "evidence") {
    kept.type = given("type") || "note"
    kept.value = given("value")
    if (kept.value === "" && text === "") problems.value = "Ghi số văn bản, đường dẫn hoặc mô tả minh chứng."
    if (kept.type === "link" && !isWebAddress(kept.value)) problems.value = "Ghi đường dẫn bắt đầu bằng http."
    for (const key of ["sha256", "name", "ref", "unit", "on", "directive"])
      if (given(key) !== "") kept[key] = given(key)
  } else if (kind === "dutyReport") {
    const rhythm = task.rhythm as Rhythm | null
    if (rhythm === null || task.startsOn === null) problems.text = "Nhiệm vụ này không có kỳ báo cáo."
    else kept.periodEnd = periodToReport(rhythm, task.startsOn, task.dutyReportedTo, today)
  } else if (kind === "explainDelay") {
    kept.objective = values.objective === true
  } else if ((kind === "report" || kind === "approve") && typeof values.figure === "number") {
    kept.figure = values.figure
  }
  if (Object.keys(problems).length > 0) {
    throw new PhocapError("task.input", "Có ô nhập chưa đúng.", "Xem từng ô được đánh dấu.", 422, problems)
  }
  return kept
}

/** A report is for the oldest period that lacks one; once all is reported, for the one that runs. */
function periodToReport(rhythm: Rhythm, startsOn: string, reportedTo: string | null, today: string): string {
  const { next } = dutyOn(rhythm, startsOn, reportedTo, today)
  const running = periodOf(rhythm, today)
  return next.to < running.to ? next.to : running.to
}
