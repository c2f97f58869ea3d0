import type { ProgrammeLine } from "@phocap/contract"
import type { Say } from "../../platform/i18n/index.ts"

export function levelWords(level: number, graded: boolean, t: Say): string {
  if (level === 0) return t("recognition.notRecognised")
  return graded ? t("recognition.level", { n: level }) : t("recognition.met")
}

/** The highest level that the law knows: literacy has two, a programme without levels is reached or not. */
export function topLevel({ graded, programme }: ProgrammeLine): number {
  if (!graded) return 1
  return programme === "literacy" ? 2 : 3
}
