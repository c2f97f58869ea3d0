import { readFileSync } from "node:fs"
import { type Directive, type DirectiveTask, freshStanding } from "@phocap/core"
import { readPlan } from "@phocap/documents"
import { getReviewOperation } from "../apps/server/src/directives/review/review-operations.ts"
import { listTasksOperation } from "../apps/server/src/directives/tasks/list-tasks.ts"
import { applyChanges, type Change, outsideRounds } from "../apps/server/src/platform/ledger/index.ts"
import { expectedPlans } from "../packages/documents/src/plan-reader/testing/expected-plans.ts"
import { heldOutPlans } from "../packages/documents/src/plan-reader/testing/held-out-plans.ts"
import { longPlan } from "../packages/documents/src/plan-reader/testing/long-plan.ts"
import {
  precision,
  recall,
  type Scores,
  scoreReading,
} from "../packages/documents/src/plan-reader/testing/score-reading.ts"
import { benchProvince, benchYear, openBench } from "./lib/bench-context.ts"
import { report, times } from "./lib/time.ts"

// A plan of sixty pages read into its tasks, the board of 5,000 tasks over 150 bodies, and the urging list of whoever stands
// above their plans. Needs a quiet machine.
const { text } = longPlan(60)
report("plan of 60 pages", await times(10, () => readPlan(text)), "2,000 ms")

// How well plans are read, field by field: those that the reader was made on, and those that it met later.
for (const [name, folder, plans] of [
  ["made on", "plans", expectedPlans],
  ["met later", "held-out", heldOutPlans],
] as const) {
  const scores: Scores = new Map()
  for (const plan of plans) {
    const file = new URL(
      `../packages/documents/src/plan-reader/testing/${folder}/${plan.file}`,
      import.meta.url,
    )
    scoreReading(scores, plan, readPlan(readFileSync(file, "utf8")))
  }
  console.log(`${plans.length} plans, ${name}: precision, recall`)
  for (const [field, score] of scores) {
    const share = (value: number) => `${Math.round(100 * value)}%`.padStart(5)
    console.log(`  ${field.padEnd(13)}${share(precision(score))}${share(recall(score))}`)
  }
}

const context = await openBench()
try {
  await context.database.pool.query(
    `INSERT INTO unit (province_code, code, level, kind, name, valid_from) VALUES ($1, $1, 1, 'tỉnh', 'Tỉnh Đo', '2004-07-08')`,
    [benchProvince],
  )
  const plan = (parentId: string | null, place: number): Directive => ({
    id: context.newId(),
    parentId,
    style: "party",
    kind: "Kế hoạch",
    number: `${place}-KH/TU`,
    issuedOn: `${benchYear}-01-15`,
    issuer: `Đơn vị ${place}`,
    subject: "phổ cập giáo dục, xóa mù chữ",
    basis: "",
    recipients: null,
    signer: null,
    signerTitle: null,
    fileName: null,
    text: "",
  })
  const above = plan(null, 0)
  const below = Array.from({ length: 150 }, (_, i) => plan(above.id, i + 1))
  const tasks = Array.from({ length: 5000 }, (_, i): DirectiveTask => {
    const holder = `Đơn vị ${i % 150}`
    const dueOn = `${benchYear}-${String((i % 12) + 1).padStart(2, "0")}-15`
    return {
      id: context.newId(),
      directiveId: below[i % 150]?.id ?? above.id,
      answersId: null,
      visitId: null,
      clause: `II.${i + 1}`,
      ordinal: i,
      title: `Nhiệm vụ thứ ${i + 1} về duy trì phổ cập giáo dục, xóa mù chữ trên địa bàn`,
      spanStart: null,
      spanEnd: null,
      parties: { p1: { role: "owner", name: holder, organId: null, start: null, end: null } },
      deadlineWords: "",
      originalDueOn: dueOn,
      standing: i % 4 === 0,
      rhythm: i % 4 === 0 ? "quarter" : null,
      startsOn: i % 4 === 0 ? `${benchYear}-01-01` : null,
      product: null,
      figure: null,
      figureTarget: null,
      ...freshStanding(holder, dueOn),
    }
  })
  await applyChanges(context.database, {
    provinceCode: benchProvince,
    unitCode: benchProvince,
    roundYear: outsideRounds,
    batchId: context.newId(),
    kind: "demo",
    actor: "bench",
    at: context.now(),
    changes: [
      ...[above, ...below].map(
        (value): Change => ({ action: "create", entity: "directive", id: value.id, value }),
      ),
      ...tasks.map((value): Change => ({ action: "create", entity: "directiveTask", id: value.id, value })),
    ],
  })
  await context.database.pool.query("ANALYZE directive, directive_task")
  const params = { unit: benchProvince, year: benchYear }
  const query = { view: "all", offset: 0, limit: 300 }
  const input = { params, query, body: {} } as never
  report("board of 5,000 tasks", await times(40, () => listTasksOperation.run(context, input)), "150 ms p95")
  const period = { kind: "urging", from: `${benchYear}-09-01`, to: `${benchYear}-09-30` }
  const asked = { params: { ...params, id: above.id }, query: period, body: {} } as never
  report(
    "urging list over 150 plans below",
    await times(10, () => getReviewOperation.run(context, asked)),
    "–",
  )
} finally {
  await context.close()
}
