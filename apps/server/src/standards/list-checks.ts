import { type CheckEntry, type Finding, getCheck, listChecks } from "@phocap/contract"
import { PhocapError } from "@phocap/core"
import { type CrossCheck, idAt, type MeasuredForm, measureForm, members, runCrossCheck } from "@phocap/engine"
import { authorise } from "../platform/auth/authorise.ts"
import { schoolsReached } from "../platform/auth/schools-reached.ts"
import type { Context } from "../platform/http/context.ts"
import { operation } from "../platform/http/operation.ts"
import type { Commune } from "../platform/population/commune.ts"
import { communeSeenBy } from "../platform/population/commune-seen-by.ts"
import { recordChecks } from "../survey/index.ts"
import { buildSubject } from "./build-subject.ts"

/** Findings shown of one difference; the tables open the rest. */
const peopleNamed = 500

function measuredForms(context: Context, commune: Commune): Map<string, MeasuredForm> {
  const subject = buildSubject(commune)
  const forms = context.law.forms(commune.year).filter((form) => form.group !== "book")
  return new Map(forms.map((form) => [form.code, { form, figures: measureForm(form, subject) }]))
}

function crossFindings(
  check: CrossCheck,
  tables: ReadonlyMap<string, MeasuredForm>,
  commune: Commune,
): Finding[] {
  return runCrossCheck(check, tables, commune.population).flatMap((difference) => {
    const text = `${difference.left.replaceAll("!", " ô ")} là ${difference.leftValue}, ${difference.right.replaceAll("!", " ô ")} là ${difference.rightValue}`
    const form = difference.left.split("!")[0] ?? null
    const figure: Finding = { text, personId: null, householdId: null, form, schoolCode: null }
    const people = difference.people === null ? [] : members(difference.people, 0, peopleNamed)
    return [
      figure,
      ...people.map((index) => ({
        text: "Chỉ được đếm ở một bên",
        personId: idAt(commune.records, index),
        householdId: null,
        form,
        schoolCode: null,
      })),
    ]
  })
}

const entryOf = (
  check: { id: string; level: "error" | "warning"; label: string; remedy: string },
  kind: CheckEntry["kind"],
  count: number,
): CheckEntry => ({ id: check.id, kind, level: check.level, label: check.label, remedy: check.remedy, count })

async function runChecks(context: Context, commune: Commune): Promise<CheckEntry[]> {
  const records = recordChecks.map(async (check) =>
    entryOf(check, check.kind, (await check.find(context, commune)).length),
  )
  const tables = measuredForms(context, commune)
  const crossed = context.law.pack.crossChecks.map((check) =>
    entryOf(check, "crossForm", runCrossCheck(check, tables, commune.population).length),
  )
  return [...(await Promise.all(records)), ...crossed]
}

/** What the year-on-year checks look at besides the commune itself. */
async function versionBefore(context: Context, commune: Commune): Promise<string> {
  const { rows } = await context.database.pool.query<{ version: string | null }>(
    "SELECT sum(data_version)::text AS version FROM round WHERE province_code = $1 AND year = $2",
    [commune.unit.provinceCode, commune.year - 1],
  )
  return rows[0]?.version ?? ""
}

/** A commune in memory is of one version, so what its checks found holds as long as it is kept. */
const found = new WeakMap<Commune, { before: string; entries: Promise<CheckEntry[]> }>()

/** Every check of a commune and round, with how many findings. */
export async function summariseChecks(context: Context, commune: Commune): Promise<CheckEntry[]> {
  const { provinceCode, code } = commune.unit
  const called = { provinceCode, unitCode: code, year: commune.year }
  // What a school sees is not what there is: it is neither kept for others nor taken from them.
  if (schoolsReached(context.actor, "read-figures", called) !== null) return runChecks(context, commune)
  const before = await versionBefore(context, commune)
  const known = found.get(commune)
  if (known?.before === before) return known.entries
  const entries = runChecks(context, commune)
  found.set(commune, { before, entries })
  entries.catch(() => found.delete(commune))
  return entries
}

export const listChecksOperation = operation(listChecks, async (context, { params }) => {
  const commune = await context.populations.commune(params.unit, params.year)
  return { checks: await summariseChecks(context, commune) }
})

export const getCheckOperation = operation(getCheck, async (context, { params, query, place }) => {
  const commune = await context.populations.commune(params.unit, params.year)
  const record = recordChecks.find((check) => check.id === params.id)
  const cross = context.law.pack.crossChecks.find((check) => check.id === params.id)
  let findings: Finding[]
  let check: CheckEntry
  if (record !== undefined) {
    if (record.restricted === true) authorise(context.actor, "read-restricted", place)
    findings = await record.find(context, commune)
    check = entryOf(record, record.kind, findings.length)
  } else if (cross !== undefined) {
    // Who is counted on one side alone would tell whom the other leaves out as disabled.
    const seen = communeSeenBy(context.actor, commune)
    const tables = measuredForms(context, seen)
    findings = crossFindings(cross, tables, seen)
    check = entryOf(cross, "crossForm", runCrossCheck(cross, tables, seen.population).length)
  } else {
    throw new PhocapError("check.missing", "Không có mục kiểm tra này.", "Về danh sách kiểm tra.", 404)
  }
  return { check, total: findings.length, findings: findings.slice(query.offset, query.offset + query.limit) }
})
