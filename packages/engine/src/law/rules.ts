import { PhocapError } from "@phocap/core"
import type { Definitions } from "../predicate/population.ts"
import type { ConditionSet } from "./condition.ts"
import { type InForce, isInForce } from "./confidence.ts"
import type { Definition, LawOption } from "./definition.ts"
import type { LawPack } from "./law-pack.ts"
import type { ShareStandard, Standard } from "./standard.ts"

/** Choices for open questions of the law: option id → choice id. What is not named stands as the corpus advises. */
export type LawChoices = Readonly<Record<string, string>>

/** The law of one date, open questions settled: what tables and verdicts are made with. */
export interface Rules {
  readonly date: string
  readonly choices: LawChoices
  readonly definitions: Definitions
  readonly definitionList: readonly Definition[]
  readonly options: readonly LawOption[]
  readonly standards: readonly Standard[]
  readonly shares: readonly ShareStandard[]
  readonly conditions: readonly ConditionSet[]
}

function inForceOn<T extends { inForce: InForce; disabled?: boolean | undefined }>(
  all: readonly T[],
  date: string,
): T[] {
  return all.filter((one) => one.disabled !== true && isInForce(one.inForce, date))
}

/**
 * The rules in force on `date` (a round's reference date, 30/9/Y). `useStandards` names standards by id to apply
 * instead, whatever their period: the what-if of another law version. Throws `law.choice` on an unknown choice.
 */
export function rulesOn(
  pack: LawPack,
  date: string,
  choices: LawChoices = {},
  useStandards: readonly string[] = [],
): Rules {
  const files = inForceOn(pack.definitions, date)
  const definitionList = files.flatMap((file) => file.definitions)
  const options = files.flatMap((file) => file.options)
  const definitions: Record<string, string> = {}
  for (const definition of definitionList) definitions[definition.name] = definition.where
  const settled: Record<string, string> = {}
  for (const option of options) {
    const wanted = choices[option.id] ?? option.standing
    const choice = option.choices.find((one) => one.id === wanted)
    if (choice === undefined) {
      throw new PhocapError(
        "law.choice",
        `Không có lựa chọn "${wanted}" cho "${option.title}".`,
        "Chọn lại trong mục Luật.",
      )
    }
    settled[option.id] = choice.id
    Object.assign(definitions, choice.definitions)
  }
  const chosen = pack.standards.filter((standard) => useStandards.includes(standard.id))
  const replaced = new Set(chosen.map((standard) => standard.programme))
  const standards = inForceOn(pack.standards, date).filter((standard) => !replaced.has(standard.programme))
  return {
    date,
    choices: settled,
    definitions,
    definitionList,
    options,
    standards: [...standards, ...chosen],
    shares: inForceOn(pack.shares, date),
    conditions: inForceOn(pack.conditions, date),
  }
}
