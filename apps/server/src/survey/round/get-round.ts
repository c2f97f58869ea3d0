import { type CommuneRound, getRound, type RoundPage, type RoundStepEntry } from "@phocap/contract"
import { type Round, referenceDate, unitLevel, vietnamDay } from "@phocap/core"
import { canonicalJson, engineVersion, isInForce } from "@phocap/engine"
import type { Context } from "../../platform/http/context.ts"
import { operation } from "../../platform/http/operation.ts"
import { listBatches, type RoundStepKind } from "../../platform/ledger/index.ts"
import { communesOf, getUnit, type UnitAt } from "../../platform/population/find-unit.ts"
import { freshReceipt, summariseChecks } from "../../standards/index.ts"
import { roundDeadlines } from "./round-deadlines.ts"

interface RoundAt {
  readonly unit: string
  readonly state: Round["state"]
  readonly dataVersion: number
  readonly submittedAt: string | null
  readonly submittedBy: string | null
  readonly sealedAt: string | null
  readonly sealedBy: string | null
  readonly adjustments: number
}

const stepKinds: readonly RoundStepKind[] = ["submit", "withdraw", "return", "seal"]
const levelNames = { [unitLevel.province]: "province", [unitLevel.commune]: "commune" } as const

async function readRounds(
  { database }: Context,
  units: readonly UnitAt[],
  year: number,
): Promise<Map<string, RoundAt>> {
  const { rows } = await database.pool.query<RoundAt>(
    `SELECT r.unit_code AS unit, r.state, r.data_version AS "dataVersion", r.submitted_at AS "submittedAt",
        r.submitted_by AS "submittedBy", r.sealed_at AS "sealedAt", r.sealed_by AS "sealedBy",
        (SELECT coalesce(sum(b.applied), 0) FROM ledger_batch b WHERE b.province_code = r.province_code
          AND b.unit_code = r.unit_code AND b.round_year = r.year AND b.kind = 'adjust')::int AS adjustments
      FROM round r WHERE r.province_code = $1 AND r.unit_code = ANY($2) AND r.year = $3`,
    [units[0]?.provinceCode, units.map((unit) => unit.code), year],
  )
  return new Map(rows.map((row) => [row.unit, row]))
}

const dayOf = (instant: string | null) => (instant === null ? null : vietnamDay(instant))

function frame(context: Context, unit: UnitAt, year: number, at: Pick<RoundAt, "submittedAt" | "sealedAt">) {
  const { calendar, authorities } = context.law.pack
  const done = { submitted: dayOf(at.submittedAt), sealed: dayOf(at.sealedAt) }
  const object = levelNames[unit.level as keyof typeof levelNames] ?? "district"
  return {
    level: unit.level,
    deadlines: roundDeadlines(calendar, year, done, vietnamDay(context.now())),
    authorities: authorities.filter(
      (one) => one.object === object && isInForce(one.inForce, referenceDate(year)),
    ),
  }
}

async function ofCommune(context: Context, unit: UnitAt, year: number): Promise<RoundPage> {
  const commune = await context.populations.communeOf(unit, year)
  const scope = { provinceCode: unit.provinceCode, unitCode: unit.code, roundYear: year }
  const [rounds, checks, steps] = await Promise.all([
    readRounds(context, [unit], year),
    summariseChecks(context, commune),
    listBatches(context.database, scope, { kinds: stepKinds }),
  ])
  const at = rounds.get(unit.code)
  const receipt = commune.sealedReceipt
  return {
    ...frame(context, unit, year, { submittedAt: at?.submittedAt ?? null, sealedAt: at?.sealedAt ?? null }),
    state: at?.state ?? "open",
    dataVersion: at?.dataVersion ?? 0,
    submitted: act(at?.submittedAt, at?.submittedBy),
    sealed: act(at?.sealedAt, at?.sealedBy),
    checks: checks.filter((check) => check.count > 0),
    steps: steps.batches.map(
      (batch): RoundStepEntry => ({
        kind: batch.kind as RoundStepKind,
        actor: batch.actor,
        at: batch.at,
        remarks: batch.reason ?? "",
      }),
    ),
    adjustments: at?.adjustments ?? 0,
    receipt:
      receipt === null
        ? null
        : {
            hash: receipt.hash,
            lawChanged:
              receipt.engine !== engineVersion ||
              canonicalJson(receipt.law) !== canonicalJson(freshReceipt(context, commune).law),
          },
    communes: [],
  }
}

const act = (at: string | null | undefined, by: string | null | undefined) =>
  at === null || at === undefined ? null : { at, by: by ?? "" }

/** A unit above is as far as the least advanced of its communes. */
async function ofGroup(context: Context, unit: UnitAt, year: number): Promise<RoundPage> {
  const units = await communesOf(context.database, unit, year)
  const rounds = await readRounds(context, units, year)
  const held = units.filter((one) => rounds.has(one.code))
  const communes = held.map((one): CommuneRound => {
    const at = rounds.get(one.code)!
    const handIn = frame(context, one, year, at).deadlines.find((date) => date.id === "commune-send")
    const isLate = handIn?.state === "late" || handIn?.state === "overdue"
    return {
      code: one.code,
      name: one.name,
      state: at.state,
      submittedAt: at.submittedAt,
      sealedAt: at.sealedAt,
      daysLate: isLate ? handIn.days : 0,
      adjustments: at.adjustments,
    }
  })
  const last = (instants: readonly (string | null)[]) =>
    instants.length === 0 || instants.includes(null) ? null : ([...instants].sort().at(-1) ?? null)
  const submittedAt = last(communes.map((one) => one.submittedAt))
  const sealedAt = last(communes.map((one) => one.sealedAt))
  const states = communes.map((one) => one.state)
  return {
    ...frame(context, unit, year, { submittedAt, sealedAt }),
    state: states.includes("open") ? "open" : states.includes("submitted") ? "submitted" : "sealed",
    dataVersion: 0,
    submitted: null,
    sealed: null,
    checks: [],
    steps: [],
    adjustments: communes.reduce((sum, one) => sum + one.adjustments, 0),
    receipt: null,
    communes,
  }
}

/** How far a round is: of a commune all of it, of a unit above where each of its communes stands. */
export const getRoundOperation = operation(getRound, async (context, { params }) => {
  const unit = await getUnit(context.database, params.unit, params.year)
  return unit.level === unitLevel.commune
    ? ofCommune(context, unit, params.year)
    : ofGroup(context, unit, params.year)
})
