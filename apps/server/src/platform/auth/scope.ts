/** The units that a grant reaches, as `unitKey`s; or all there are. */
export type Scope = "everywhere" | ReadonlySet<string>

/** A unit through the mergers that handed its code on. */
export const unitKey = (provinceCode: string, unitCode: string): string => `${provinceCode}/${unitCode}`

/** Where a call works: a unit, and a round where the call names one. */
export interface CallPlace {
  readonly provinceCode: string
  readonly unitCode: string
  readonly year: number | null
}
