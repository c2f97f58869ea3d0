import type { TargetChoice } from "@phocap/contract"
import type { PaperGround } from "../compose/paper-ground.ts"
import { questionsOf } from "./questions.ts"

/** Of what a plan may set targets: the levels and questions of the law of the round, with how they stand now. */
export function targetChoices({ overview, book }: PaperGround): TargetChoice[] {
  const printed = (id: string): string => book.find(id)?.text ?? ""
  return overview.verdicts.map((verdict) => ({
    programme: verdict.programme,
    title: printed(`programme.${verdict.programme}`),
    graded: verdict.graded,
    levels: verdict.levels.map((one) => one.level),
    reached: verdict.reached,
    state: verdict.state,
    questions: questionsOf(verdict).map(({ id, criterion }) => ({
      id,
      label: criterion.label,
      now: criterion.figure === null || criterion.figure.of === 0 ? null : printed(`${criterion.id}.percent`),
      lawful: printed(`${criterion.id}.atLeast`),
    })),
  }))
}
