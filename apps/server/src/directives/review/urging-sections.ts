import type { ReviewFact, ReviewPage, ReviewSection } from "@phocap/contract"
import { compareVietnamese, daysBetween } from "@phocap/core"
import { dueWords } from "../day-words.ts"
import { obstacleFacts } from "./obstacle-facts.ts"
import type { PlanBelow } from "./read-below.ts"
import type { Material } from "./review-material.ts"
import type { TaskThen } from "./snapshot.ts"

/** Late, soon due, stuck, or a duty without its report. */
export function isUrgent({ line }: TaskThen): boolean {
  // Whoever has a part of it is urged, not all of them together.
  if (line.parts !== null) return false
  if (line.state === "done" || line.state === "withdrawn") return (line.duty?.missed ?? 0) > 0
  return (
    line.schedule === "late" || line.schedule === "soon" || line.obstacles > 0 || (line.duty?.missed ?? 0) > 0
  )
}

/** Body by body: each finds what it is asked for in one place. */
export function byHolder(tasks: readonly TaskThen[]): TaskThen[] {
  const name = ({ line }: TaskThen) => line.successor ?? line.holder
  return [...tasks].sort((a, b) => compareVietnamese(name(a), name(b)))
}

/** What an urging list tells: late, soon due, duties without reports, obstacles, and what is missing below. */
export function urgingSections({ to }: Pick<ReviewPage, "to">, material: Material): ReviewSection[] {
  const { words } = material
  const tasks = byHolder(material.tasks.filter(({ line }) => line.parts === null))
  const groups = [
    ["late", "Nhiệm vụ quá hạn", tasks.filter(({ line }) => line.schedule === "late")],
    ["soon", "Nhiệm vụ sắp đến hạn", tasks.filter(({ line }) => line.schedule === "soon")],
    ["duty", "Nhiệm vụ thường xuyên thiếu báo cáo", tasks.filter(({ line }) => (line.duty?.missed ?? 0) > 0)],
  ] as const
  return [
    ...groups.map(([key, heading, found]) => ({
      key,
      heading,
      facts: found.map((one) => urgingFact(one, to)),
      words: words[key] ?? "",
    })),
    {
      key: "obstacles",
      heading: "Vướng mắc cần tháo gỡ",
      facts: obstacleFacts(tasks, to),
      words: words.obstacles ?? "",
    },
    ...(material.follow.withoutPlan.length === 0
      ? []
      : [
          {
            key: "plans",
            heading: "Đơn vị chưa ban hành kế hoạch",
            facts: material.follow.withoutPlan.map((name) => ({
              text: `${name} chưa ban hành kế hoạch thực hiện.`,
              source: `/van-ban/${material.directive.id}`,
            })),
            words: words.plans ?? "",
          },
        ]),
    ...(material.below.length === 0
      ? []
      : [
          {
            key: "below",
            heading: "Kế hoạch của cấp dưới cần đôn đốc",
            facts: material.below.flatMap((plan) => belowFacts(plan, to)),
            words: words.below ?? "",
          },
        ]),
  ]
}

/** Of a plan below: what is late or stuck there, by whom. What is merely soon due is left to those who made it. */
function belowFacts({ issuer, tasks }: PlanBelow, to: string): ReviewFact[] {
  return byHolder(tasks.filter((one) => isUrgent(one) && one.line.schedule !== "soon")).map((one) => {
    const stuck = one.line.obstacles > 0 ? ` Vướng mắc ${one.line.obstacleDays} ngày.` : ""
    const { text, source } = urgingFact(one, to)
    return { text: `${issuer}. ${text}${stuck}`, source }
  })
}

function urgingFact({ line }: TaskThen, to: string): ReviewFact {
  const days = line.originalDueOn === null ? 0 : daysBetween(line.originalDueOn, to)
  const time =
    line.schedule === "late"
      ? `hạn gốc ${dueWords(line)}, chậm ${days} ngày`
      : (line.duty?.missed ?? 0) > 0
        ? `thiếu ${line.duty?.missed} kỳ báo cáo`
        : `hạn ${dueWords(line)}`
  const reminded = line.reminders === 0 ? "" : `, đã nhắc ${line.reminders} lần`
  return {
    text: `Mục ${line.clause}, ${line.successor ?? line.holder}: ${line.title} (${time}${reminded}).`,
    source: `/nhiem-vu/${line.id}`,
  }
}
