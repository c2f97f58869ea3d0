import {
  type ReviewFact,
  type ReviewPage,
  type ReviewRow,
  type ReviewSection,
  taskStateWords,
} from "@phocap/contract"
import { type Directive, daysBetween, vietnamDay } from "@phocap/core"
import { dayWords, dueWords } from "../day-words.ts"
import { evidenceWords } from "./evidence-words.ts"
import { obstacleFacts } from "./obstacle-facts.ts"
import type { Material } from "./review-material.ts"
import type { TaskThen } from "./snapshot.ts"
import { spreadRows } from "./spreading/spread-rows.ts"
import { spreadingFacts } from "./spreading/spreading-facts.ts"
import { byHolder, isUrgent, urgingSections } from "./urging-sections.ts"

type Period = Pick<ReviewPage, "kind" | "from" | "to">
/** A review, whoever looks at it. */
export type Review = Omit<ReviewPage, "edits">

const titles = { interim: "sơ kết", final: "tổng kết", urging: "đôn đốc" } as const

/** A review from the record: each sentence with its source, each part with what a person wrote beside it. */
export function makeReview(period: Period, material: Material): Review {
  const { directive, tasks } = material
  const name = `${directive.kind} ${directive.number === null ? "" : `số ${directive.number}`}`.trim()
  const title =
    period.kind === "urging"
      ? `đôn đốc thực hiện ${name}, tính đến ngày ${dayWords(period.to)}`
      : `${titles[period.kind]} thực hiện ${name}, từ ngày ${dayWords(period.from)} đến ngày ${dayWords(period.to)}`
  const sections =
    period.kind === "urging" ? urgingSections(period, material) : reviewSections(period, material)
  const shown = period.kind === "urging" ? byHolder(tasks.filter(isUrgent)) : tasks
  const { spreading } = material
  return {
    ...period,
    title,
    sections,
    rows: shown.map(rowOf),
    spreading: spreading === null ? null : { since: spreading.since, rows: spreadRows(spreading, period.to) },
    style: directive.style,
  }
}

function rowOf({ line, events }: TaskThen): ReviewRow {
  const evidence = [evidenceWords(events), ...(line.figure === null ? [] : ["gắn số liệu"])]
  const late = line.schedule === "late" ? ", quá hạn" : line.schedule === "doneLate" ? ", quá hạn gốc" : ""
  return {
    id: line.id,
    clause: line.clause,
    title: line.title,
    holder: line.successor === null ? line.holder : `${line.successor} (thay ${line.holder})`,
    due: dueWords(line),
    state: `${taskStateWords[line.state]}${late}`,
    evidence: evidence.join("; "),
  }
}

function reviewSections(period: Period, material: Material): ReviewSection[] {
  const { directive, words } = material
  const section = (key: string, heading: string, facts: readonly ReviewFact[]): ReviewSection => ({
    key,
    heading,
    facts: [...facts],
    words: words[key] ?? "",
  })
  // What was shared out is told once, with who is through.
  const clauses = material.tasks.filter(({ line }) => line.whole === null)
  return [
    section("leading", "Công tác lãnh đạo, chỉ đạo, quán triệt", leadingFacts(material)),
    section(
      "spreading",
      "Công tác tuyên truyền, vận động",
      material.spreading === null ? [] : spreadingFacts(material.spreading, period),
    ),
    section("results", "Kết quả thực hiện nhiệm vụ", resultFacts(directive, clauses, material.tasks)),
    section(
      "clauses",
      "Kết quả từng nhiệm vụ",
      clauses.map((one) => clauseFact(one, period, material.tasks)),
    ),
    section("changes", "Diễn biến trong kỳ", changeFacts(period, material)),
    section("supervision", "Kiểm tra, giám sát, phản biện", supervisionFacts(material)),
    section("obstacles", "Khó khăn, vướng mắc", obstacleFacts(material.tasks, period.to)),
    section("next", "Phương hướng, nhiệm vụ thời gian tới", nextFacts(material.tasks, period.to)),
  ]
}

function leadingFacts({ directive, follow }: Material): ReviewFact[] {
  const facts: ReviewFact[] = []
  if (follow.plans + follow.withoutPlan.length > 0) {
    const without = follow.withoutPlan.length === 0 ? "" : `; chưa ban hành: ${follow.withoutPlan.join(", ")}`
    facts.push({
      text: `Đã có ${follow.plans} kế hoạch cấp dưới thực hiện${without}.`,
      source: `/van-ban/${directive.id}`,
    })
  }
  return facts
}

/** @param all - parts that were given out beside the clauses: they report for them */
function resultFacts(
  directive: Directive,
  tasks: readonly TaskThen[],
  all: readonly TaskThen[],
): ReviewFact[] {
  const lines = tasks.map(({ line }) => line)
  const count = (test: (line: TaskThen["line"]) => boolean) => lines.filter(test).length
  const base = `/nhiem-vu?vb=${directive.id}&xem=all`
  const done = count((line) => line.state === "done")
  const missed = all.filter(({ line }) => (line.duty?.missed ?? 0) > 0).length
  const open = count((line) => line.state !== "done" && line.state !== "withdrawn")
  const late = count((line) => line.schedule === "late")
  const doneLate = count((line) => line.schedule === "doneLate")
  const bare = count((line) => line.evidence === 0 && (line.state === "done" || line.state === "awaiting"))
  const standing = count((line) => line.standing || line.duty !== null)
  const duties = {
    text: `${standing} nhiệm vụ thường xuyên, ${missed === 0 ? "đủ báo cáo kỳ" : `${missed} nhiệm vụ thiếu báo cáo kỳ`}.`,
    source: `/nhiem-vu?vb=${directive.id}&xem=duty`,
  }
  return [
    {
      text: `Văn bản giao ${lines.length} nhiệm vụ; đã hoàn thành ${done}${doneLate === 0 ? "" : `, trong đó ${doneLate} quá hạn gốc`}; ${open} nhiệm vụ chưa xong.`,
      source: base,
    },
    { text: `${counted(late)} nhiệm vụ đang quá hạn gốc.`, source: `${base}&han=late` },
    {
      text: `${counted(bare)} nhiệm vụ báo xong mà chưa có minh chứng.`,
      source: `/nhiem-vu?vb=${directive.id}&xem=bare`,
    },
    ...(standing === 0 ? [] : [duties]),
  ]
}

/** A number that begins a sentence about tasks; none is a word. */
const counted = (number: number) => (number === 0 ? "Không có" : String(number))

function clauseFact({ line, events }: TaskThen, period: Period, all: readonly TaskThen[]): ReviewFact {
  const told = events.findLast(
    (event) =>
      ["report", "dutyReport", "progress"].includes(event.kind) &&
      event.text !== "" &&
      vietnamDay(event.at) >= period.from,
  )
  const report =
    told === undefined
      ? ""
      : ` ${nameOnly(told.actor)} báo cáo ngày ${dayWords(vietnamDay(told.at))}: ${told.text}`
  return {
    text: `Mục ${line.clause}. ${line.title}: ${taskStateWords[line.state]}, ${line.successor ?? line.holder}.${partsWords(line, all)}${report}`,
    source: `/nhiem-vu/${line.id}`,
  }
}

/** "3/12 đơn vị đã hoàn thành; còn: …" of a task that was shared out. */
function partsWords({ id, parts }: TaskThen["line"], all: readonly TaskThen[]): string {
  if (parts === null) return ""
  const open = all.filter(
    ({ line }) => line.whole === id && line.state !== "done" && line.state !== "withdrawn",
  )
  const names = open.map(({ line }) => line.successor ?? line.holder)
  const left = names.length === 0 ? "" : `; còn: ${names.join(", ")}`
  return ` ${parts.done}/${parts.total} đơn vị đã hoàn thành${left}.`
}

/** "Lê Thị Hoa (hoalt)" → "Lê Thị Hoa": the name of the account tells namesakes apart on screen and has no place on paper. */
function nameOnly(actor: string): string {
  return actor.replace(/ \([^()]*\)$/, "")
}

function changeFacts(period: Period, { directive, tasks }: Material): ReviewFact[] {
  const within = tasks.flatMap(({ events }) => events.filter((event) => vietnamDay(event.at) >= period.from))
  const count = (kind: string) => within.filter((event) => event.kind === kind).length
  const told = [
    ["lượt báo cáo", count("report") + count("progress") + count("dutyReport")],
    ["lần duyệt hoàn thành", count("approve")],
    ["lần trả lại", count("return")],
    ["lần gia hạn", count("grantExtension")],
    ["lần nhắc việc", count("remind")],
  ] as const
  const happened = told.filter(([, times]) => times > 0).map(([what, times]) => `${times} ${what}`)
  const text =
    happened.length === 0
      ? "Trong kỳ không có báo cáo hay quyết định nào."
      : `Trong kỳ có ${happened.join(", ")}.`
  return [{ text, source: `/nhiem-vu?vb=${directive.id}&xem=all` }]
}

function supervisionFacts({ directive, follow: { visits }, tasks }: Material): ReviewFact[] {
  if (visits.length === 0)
    return [
      { text: "Trong kỳ chưa ghi cuộc kiểm tra, giám sát nào.", source: `/van-ban/${directive.id}/giam-sat` },
    ]
  return visits.map((visit) => {
    const found = tasks.filter(({ task }) => task.visitId === visit.id)
    const answered = found.filter(({ line }) => line.state === "done").length
    const late = found.filter(({ line }) => line.schedule === "late").length
    const answers =
      found.length === 0
        ? ""
        : ` ${found.length} kiến nghị, ${answered === 0 ? "chưa trả lời xong" : `đã trả lời xong ${answered}`}${late === 0 ? "" : `, quá hạn ${late}`}.`
    const said = [visit.findings, visit.proposals === "" ? "" : `Đề xuất: ${visit.proposals}`]
      .map((words) => words.trim().replace(/[.\s]+$/, ""))
      .filter((words) => words !== "")
    const words = said.length === 0 ? "." : `: ${said.join(". ")}.`
    return {
      text: `Ngày ${dayWords(visit.on)}, ${visit.organ} làm việc tại ${visit.place}${words}${answers}`,
      source: `/van-ban/${directive.id}/giam-sat`,
    }
  })
}

/** What falls due in the next three months. */
function nextFacts(tasks: readonly TaskThen[], to: string): ReviewFact[] {
  return tasks
    .filter(({ line }) => line.state !== "done" && line.state !== "withdrawn" && line.dueOn !== null)
    .filter(({ line }) => line.dueOn !== null && line.dueOn > to && daysBetween(to, line.dueOn) <= 92)
    .map(({ line }) => ({
      text: `${line.successor ?? line.holder}: ${line.title}, hạn ${dayWords(line.dueOn ?? "")}.`,
      source: `/nhiem-vu/${line.id}`,
    }))
}
