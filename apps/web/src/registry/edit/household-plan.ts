import type { CodeList } from "@phocap/core"
import type { Entry } from "./entry.ts"

/** Diện hoàn cảnh of a household; null is none, or not known. */
export const poverties: CodeList = [
  { code: 1, vi: "Hộ nghèo", en: "poor household", aliases: ["HN", "Nghèo"] },
  { code: 2, vi: "Hộ cận nghèo", en: "near-poor household", aliases: ["HCN", "Cận nghèo"] },
]

/** A household as the head of the survey form has it. */
export const householdEntries: readonly Entry[] = [
  { kind: "suggest", name: "hamlet", max: 120, list: "hamlets" },
  { kind: "text", name: "formNumber", max: 40 },
  { kind: "text", name: "headFamilyName", max: 120, neverNull: true },
  { kind: "text", name: "headGivenName", max: 60, required: true },
  { kind: "long", name: "address", max: 300 },
  { kind: "text", name: "phone", max: 40 },
  { kind: "code", name: "poverty", list: poverties },
  { kind: "long", name: "note", max: 500 },
]

export const restrictedHouseholdFields: ReadonlySet<string> = new Set(["poverty", "phone"])
