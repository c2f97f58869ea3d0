import { z } from "zod"
import { Form } from "../form/form.ts"
import { Authority } from "./authority.ts"
import { CalendarEntry } from "./calendar.ts"
import { ConditionSet } from "./condition.ts"
import { CrossCheck } from "./cross-check.ts"
import { DefinitionFile } from "./definition.ts"
import { HolidayYear } from "./holiday.ts"
import { Instrument } from "./instrument.ts"
import { Norm } from "./norm.ts"
import { ReportField } from "./report-field.ts"
import { ShareStandard, Standard } from "./standard.ts"

/**
 * The legal corpus of `law/` in one piece, as the server sends it to the browser. `hashes` maps each file's path to
 * the SHA-256 of its bytes; receipts cite them.
 */
export const LawPack = z.strictObject({
  instruments: z.array(Instrument),
  definitions: z.array(DefinitionFile),
  standards: z.array(Standard),
  shares: z.array(ShareStandard),
  conditions: z.array(ConditionSet),
  authorities: z.array(Authority),
  calendar: z.array(CalendarEntry),
  holidays: z.array(HolidayYear),
  norms: z.array(Norm),
  forms: z.array(Form),
  crossChecks: z.array(CrossCheck),
  reportFields: z.array(ReportField),
  hashes: z.record(z.string(), z.string()),
})
export type LawPack = z.infer<typeof LawPack>
