import type { LevelVerdict, ProgrammeVerdict } from "@phocap/engine"

/** The level that a programme is working towards: the first not met, or the highest when all are. */
export function targetLevel(verdict: Pick<ProgrammeVerdict, "levels">): LevelVerdict | undefined {
  return verdict.levels.find((level) => level.state !== "met") ?? verdict.levels.at(-1)
}
