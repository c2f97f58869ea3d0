import { residence } from "@phocap/core"
import { type Answer, answer } from "../three-state.ts"

/** Place of study as the official tables print it; `unknown` where the school is missing or not in the list. */
export const place = { none: 0, local: 1, other: 2, inbound: 3, unknown: 9 } as const

/** Where a school stands, seen from the reader's commune. */
export type SchoolSite = "here" | "province" | "elsewhere" | "unknown"

/**
 * Tại chỗ: a resident at a school of the commune; Đi học nơi khác: a resident at a school outside it; Nơi khác đến:
 * registered elsewhere, at school here.
 */
export function placeOfStudy(residenceCode: number, studying: Answer, site: SchoolSite): number {
  if (studying !== answer.yes) return place.none
  if (residenceCode === residence.outside) return place.inbound
  if (site === "unknown") return place.unknown
  return site === "here" ? place.local : place.other
}

/**
 * The row in which somebody is printed who need not be at school now (HTCTTH, tốt nghiệp, bỏ học): inbound pupils
 * and residents at school elsewhere have rows of their own, everybody else is "tại chỗ".
 */
export function sideOf(residenceCode: number, placeCode: number): number {
  if (residenceCode === residence.outside) return place.inbound
  return placeCode === place.other ? place.other : place.local
}

/** Whether a pupil crosses the province border: 1 within, 2 across, 9 not known, 0 at no school elsewhere. */
export function provinceCrossing(
  placeCode: number,
  site: SchoolSite,
  homeProvince: string | null,
  here: string,
): number {
  if (placeCode === place.inbound) {
    if (homeProvince === null) return place.unknown
    return homeProvince === here ? 1 : 2
  }
  if (placeCode === place.other) return site === "province" ? 1 : 2
  return place.none
}
