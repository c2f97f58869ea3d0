import type { Facts } from "../facts/facts.ts"
import type { LawPack } from "../law/law-pack.ts"
import type { Rules } from "../law/rules.ts"
import type { ProgrammeVerdict } from "../verdict/judge-unit.ts"
import type { Area } from "../verdict/measure-criterion.ts"
import { inputHash } from "./input-hash.ts"
import { lawHashes, receiptHash } from "./receipt-hash.ts"

/** Meaning of facts and figures; raised when a rule of the engine changes what a record counts as. */
export const engineVersion = 1

/** Why the area of a unit is what it is: the decision that designates it, or that there is none. */
export interface AreaGround {
  readonly area: Area
  readonly document: string | null
}

/**
 * What proves a verdict: which law (with the hash of every file), which people (hash of their facts), which figures,
 * what was concluded. The same inputs give the same bytes in every build and in the browser.
 */
export interface Receipt {
  readonly format: "phocap-receipt/1"
  readonly engine: number
  readonly unit: { readonly province: string; readonly code: string; readonly name: string }
  readonly year: number
  readonly date: string
  readonly ground: AreaGround
  readonly people: { readonly count: number; readonly hash: string }
  readonly law: Readonly<Record<string, string>>
  readonly choices: Readonly<Record<string, string>>
  readonly verdicts: readonly ProgrammeVerdict[]
  /** SHA-256 of the canonical JSON of everything above. */
  readonly hash: string
}

/** Makes the receipt of a commune's verdicts. */
export function makeReceipt(given: {
  pack: LawPack
  rules: Rules
  facts: Facts
  unit: Receipt["unit"]
  ground: AreaGround
  verdicts: readonly ProgrammeVerdict[]
}): Receipt {
  const { pack, rules, facts, unit, ground, verdicts } = given
  const body: Omit<Receipt, "hash"> = {
    format: "phocap-receipt/1",
    engine: engineVersion,
    unit,
    year: facts.year,
    date: rules.date,
    ground,
    people: { count: facts.size, hash: inputHash(facts) },
    law: lawHashes(pack, ["definitions", "standards"]),
    choices: rules.choices,
    verdicts,
  }
  return { ...body, hash: receiptHash(body) }
}
