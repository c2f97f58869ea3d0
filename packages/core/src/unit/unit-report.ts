import { z } from "zod"

/**
 * What a commune itself reports of a round, as one document a kind: `money` holds the lines of form MN-01-TC (million
 * đồng). A missing key is unknown, never zero.
 */
export const UnitReport = z.object({
  id: z.uuid(),
  kind: z.string().min(1).max(40),
  values: z.record(z.string(), z.number().nullable()),
})

export type UnitReport = z.infer<typeof UnitReport>
