import { referenceDate } from "@phocap/core"
import { isInForce, type LawOption, type LawPack, needsCheck } from "@phocap/engine"

/** The questions that the law of a round leaves open, as this corpus knows them. */
export function openQuestions(pack: Pick<LawPack, "definitions">, year: number): readonly LawOption[] {
  return pack.definitions
    .filter((file) => isInForce(file.inForce, referenceDate(year)))
    .flatMap((file) => file.options)
}

/** What stands: the unit's own choice where it is one of the question's, else the advised one. */
export function standingChoice(option: LawOption, choices: Readonly<Record<string, string>>): string {
  const own = choices[option.id]
  return option.choices.some((choice) => choice.id === own) && own !== undefined ? own : option.standing
}

/**
 * The unit's choices after one more: the advised choice is not kept as an own one, so that better advice in a later
 * corpus reaches the units that never decided otherwise.
 */
export function withChoice(
  choices: Readonly<Record<string, string>>,
  option: LawOption,
  choice: string,
): Record<string, string> {
  const { [option.id]: _, ...others } = choices
  return choice === option.standing ? others : { ...others, [option.id]: choice }
}

export function isUncertain(option: LawOption): boolean {
  return needsCheck(option.confidence)
}
