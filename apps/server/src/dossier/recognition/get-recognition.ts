import { getRecognition, type Recognition } from "@phocap/contract"
import { vietnamDay } from "@phocap/core"
import type { Programme } from "@phocap/engine"
import type { Context } from "../../platform/http/context.ts"
import { operation } from "../../platform/http/operation.ts"
import { communesOf, getUnit, type UnitAt } from "../../platform/population/find-unit.ts"
import { overviewOf } from "../../standards/index.ts"
import { listScans } from "../scans/list-scans.ts"
import { authorityOf } from "./authority.ts"
import { dossierBegun } from "./dossier-begun.ts"
import type { RecognitionRow } from "./recognition-tables.ts"
import { recognitionSteps } from "./steps.ts"
import { trackOf } from "./track.ts"

type Row = Pick<
  RecognitionRow,
  "unit_code" | "round_year" | "programme" | "level" | "decision" | "decided_on" | "body"
>

async function readRows(
  context: Context,
  unit: UnitAt,
  codes: readonly string[],
  rounds: { readonly from: number; readonly through: number },
): Promise<Row[]> {
  return context.database.query
    .selectFrom("recognition")
    .select(["unit_code", "round_year", "programme", "level", "decision", "decided_on", "body"])
    .where("province_code", "=", unit.provinceCode)
    .where("unit_code", "in", codes)
    .where("round_year", ">=", rounds.from)
    .where("round_year", "<=", rounds.through)
    .execute()
}

/** The same row of the register serves a code before and after a merger: the office is the successor of its seat. */
async function readSteps(context: Context, unit: UnitAt, year: number) {
  const rows = await context.database.query
    .selectFrom("recognition_step")
    .select(["step", "done_on", "document", "note"])
    .where("province_code", "=", unit.provinceCode)
    .where("unit_code", "=", unit.code)
    .where("round_year", "=", year)
    .execute()
  return Object.fromEntries(
    rows.map((row) => [row.step, { doneOn: row.done_on, document: row.document, note: row.note }]),
  )
}

interface Verdict {
  readonly programme: Programme
  readonly graded: boolean
  readonly reached: number
  readonly state: "met" | "unmet" | "unknown"
}

async function verdictsOf(context: Context, code: string, year: number): Promise<readonly Verdict[]> {
  const overview = await overviewOf(context, code, year)
  return overview.verdicts.length > 0 ? overview.verdicts : overview.aggregates
}

export async function readRecognition(context: Context, code: string, year: number): Promise<Recognition> {
  const unit = await getUnit(context.database, code, year)
  const { pack } = context.law
  const [rows, steps, verdicts, scans, begun] = await Promise.all([
    readRows(context, unit, [unit.code], { from: 0, through: year }),
    readSteps(context, unit, year),
    verdictsOf(context, code, year),
    listScans(context.database, unit, year),
    dossierBegun(context.database, unit),
  ])
  const today = vietnamDay(context.now())
  const thisYear = `${today.slice(0, 4)}-01-01`
  const known = {
    today,
    since: begun !== null && begun < thisYear ? begun : thisYear,
    decided: rows.some((row) => row.round_year === year),
  }
  // Every year since the first of which anything is written, the present one last.
  const first = Math.min(year, ...rows.map((row) => row.round_year))
  const titles = context.law.forRound(year, {}).standards
  const lines = verdicts.map(({ programme, graded, reached, state }) => {
    const mine = rows.filter((row) => row.programme === programme)
    const history = Array.from({ length: year - first + 1 }, (_, index) => {
      const at = first + index
      return { year: at, level: mine.find((row) => row.round_year === at)?.level ?? null }
    })
    const now = mine.find((row) => row.round_year === year)
    return {
      programme,
      title: titles.find((one) => one.programme === programme)?.title ?? programme,
      graded,
      reached,
      state,
      track: trackOf(history, year),
      authority: authorityOf(pack, unit.level, programme, reached, year),
      recognised:
        now === undefined
          ? null
          : { level: now.level, decision: now.decision, decidedOn: now.decided_on, body: now.body },
      history,
    }
  })
  const track = lines.every((one) => one.track === "yearly") ? "yearly" : "first"
  return {
    steps: recognitionSteps(pack, { level: unit.level, track }, year, steps, known),
    programmes: lines,
    below: unit.level === 3 ? [] : await belowOf(context, unit, year),
    scans,
  }
}

/** Of every commune below, what it is recognised for in the round. */
async function belowOf(context: Context, unit: UnitAt, year: number): Promise<Recognition["below"]> {
  const communes = await communesOf(context.database, unit, year)
  const codes = communes.map((one) => one.code)
  const rows = codes.length === 0 ? [] : await readRows(context, unit, codes, { from: year, through: year })
  return communes.map(({ code, name }) => ({
    code,
    name,
    levels: Object.fromEntries(
      rows.filter((row) => row.unit_code === code).map((row) => [row.programme, row.level]),
    ),
  }))
}

export const getRecognitionOperation = operation(getRecognition, async (context, { params }) =>
  readRecognition(context, params.unit, params.year),
)
