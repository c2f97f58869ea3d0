import type { CheckEntry, Finding } from "@phocap/contract"
import type { Context } from "../../platform/http/context.ts"
import type { Commune } from "../../platform/population/commune.ts"

/** A check over the records of a unit and round. What it finds is shown to a person; nothing is changed by it. */
export interface RecordCheck extends Omit<CheckEntry, "count"> {
  readonly kind: "record" | "yearOnYear"
  /** Its findings tell something restricted of people: for roles that need it. */
  readonly restricted?: boolean
  /** In the order of names, or of households. */
  readonly find: (context: Context, commune: Commune) => Promise<Finding[]>
}
