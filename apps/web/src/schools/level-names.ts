import { schoolLevel } from "@phocap/core"
import type { Say } from "../platform/i18n/index.ts"

export function levelName(level: number, t: Say): string {
  return t(`level.${level}`)
}

/** "Tiểu học, THCS" of a school's bits. */
export function levelNames(levels: number, t: Say): string {
  return Object.values(schoolLevel)
    .filter((bit) => (levels & bit) !== 0)
    .map((bit) => levelName(bit, t))
    .join(", ")
}
