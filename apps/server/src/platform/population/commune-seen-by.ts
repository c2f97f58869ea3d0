import { deriveFacts, Population, type RecordColumns } from "@phocap/engine"
import type { Actor } from "../auth/actor.ts"
import { may } from "../auth/authorise.ts"
import type { Commune } from "./commune.ts"

/** Columns of records that are restricted, and what stands in them where nothing is known of anybody. */
const unknowing: Readonly<Record<string, number>> = {
  ethnicity: 1,
  disabilities: 0,
  canLearn: -1,
  educationAccess: -1,
}

const blind = new WeakMap<Commune, Commune>()

/**
 * A commune to make lists of people from for somebody: as it is for roles that need what is restricted; for others as it would
 * be were nothing of the kind recorded of anybody. Lists by which they could tell who is disabled, by laying two side by side,
 * then hold the same people whatever is recorded. Their lists may so be longer than the figure, which counts what is recorded.
 */
export function communeSeenBy(actor: Actor, commune: Commune): Commune {
  const { provinceCode, code } = commune.unit
  if (may(actor, "read-restricted", { provinceCode, unitCode: code, year: commune.year })) return commune
  const known = blind.get(commune)
  if (known !== undefined) return known
  const records = withoutRestricted(commune.records)
  const { year, schools, rules } = commune
  const facts = deriveFacts(records, { year, provinceCode, unitCode: code, schools })
  const made = { ...commune, records, facts, population: new Population(facts, rules.definitions) }
  blind.set(commune, made)
  return made
}

function withoutRestricted(records: RecordColumns): RecordColumns {
  const columns = { ...records.columns }
  for (const [name, value] of Object.entries(unknowing)) {
    columns[name] = new Int16Array(records.size).fill(value)
  }
  const nobody = { index: new Int32Array(records.size).fill(-1), dictionary: [] }
  return { ...records, columns, religion: nobody }
}
