import { type School, schoolLevel, schoolSystem } from "@phocap/core"
import { wordKey } from "./code-finder.ts"

/** What the sheets THONG_TIN and MaTruong say beside the data. `null`: not written. */
export interface WorkbookInfo {
  readonly provinceName: string | null
  readonly communeName: string | null
  /** Năm điều tra. */
  readonly year: number | null
  /** Codes of the schools in the commune. */
  readonly localSchools: readonly string[]
}

/** A line of the sheet MaTruong. */
export interface WorkbookSchool {
  readonly code: string
  readonly name: string
  /** Bits of `schoolLevel`; 0 when not told. */
  readonly levels: number
  /** One of `schoolSystem`. */
  readonly system: number
  readonly unitName: string
}

/** Abbreviations of the levels, in the order of schooling. */
export const levelWords: readonly (readonly [bit: number, word: string])[] = [
  [schoolLevel.preschool, "MN"],
  [schoolLevel.primary, "TH"],
  [schoolLevel.lowerSecondary, "THCS"],
  [schoolLevel.upperSecondary, "THPT"],
]

/** "TH&THCS" for a school of two levels. */
export function levelsText(levels: number): string {
  return levelWords
    .filter(([bit]) => (levels & bit) !== 0)
    .map(([, word]) => word)
    .join("&")
}

/** Hệ: TX (GDTX), NN (GDNN), blank for general schools; higher education has no mark in the ministry's list. */
export function systemText(system: School["system"]): string {
  if (system === schoolSystem.continuing) return "TX"
  return system === schoolSystem.vocational ? "NN" : ""
}

/** Bits of the levels that a text such as "TH&THCS" or "Tiểu học" names. */
export function levelsOf(text: string): number {
  let levels = 0
  for (const part of text.split(/[&,;+/-]|\svà\s/)) {
    const key = wordKey(part)
    if (/^(?:mn|mamnon|maugiao|nhatre|mg)$/.test(key)) levels |= schoolLevel.preschool
    else if (/^(?:th|tieuhoc|c1|cap1)$/.test(key)) levels |= schoolLevel.primary
    else if (/^(?:thcs|trunghoccoso|c2|cap2)$/.test(key)) levels |= schoolLevel.lowerSecondary
    else if (/^(?:thpt|trunghocphothong|c3|cap3)$/.test(key)) levels |= schoolLevel.upperSecondary
  }
  return levels
}

/** One of `schoolSystem` from the mark in MaTruong. */
export function systemOf(text: string): School["system"] {
  const key = wordKey(text)
  if (/^(?:tx|gdtx|thuongxuyen)$/.test(key)) return schoolSystem.continuing
  return /^(?:nn|gdnn|nghe|nghenghiep)$/.test(key) ? schoolSystem.vocational : schoolSystem.general
}
