import { listSchools } from "@phocap/contract"
import { useMemo } from "react"
import { useRoute } from "../../platform/api/index.ts"
import { useUnitRound } from "../../platform/shell/index.ts"
import type { Choice } from "./filter-choices.ts"

const kinds: readonly [RegExp, string][] = [
  [/trường\s+/giu, ""],
  [/tiểu học( và | & |–|-)?/giu, "TH "],
  [/trung học cơ sở/giu, "THCS"],
  [/trung học phổ thông/giu, "THPT"],
  [/mầm non|mẫu giáo/giu, "MN"],
]

/** The way people shorten a school's name: "Trường Tiểu học Phú Mậu" is also "TH Phú Mậu". */
export function shortSchoolName(name: string): string {
  return kinds
    .reduce((text, [long, short]) => text.replace(long, short), name)
    .replace(/\s+/g, " ")
    .trim()
}

export interface Schools {
  readonly choices: readonly Choice[]
  readonly nameOf: (code: string) => string | undefined
}

/** The schools that pupils of the commune attend, as choices of a box, and their names by code. */
export function useSchools(enabled: boolean): Schools {
  const { unit, year } = useUnitRound()
  const { data } = useRoute(listSchools, { params: { unit: unit.code, year } }, { enabled })
  return useMemo(() => {
    const all = data === undefined ? [] : [...data.here, ...data.elsewhere]
    const names = new Map(all.map((school) => [school.code, school.name]))
    return {
      choices: all.map((school) => ({
        value: school.code,
        label: school.name,
        also: [shortSchoolName(school.name), school.code],
        note: school.code,
      })),
      nameOf: (code) => names.get(code),
    }
  }, [data])
}
