import type { Transaction } from "../../platform/database/index.ts"
import type { Context } from "../../platform/http/context.ts"

interface Place {
  readonly provinceCode: string
  readonly unitCode: string
  readonly year: number
}

/** Writes into the history of the dossier; it is only ever added to. */
export async function addEvent(
  context: Context,
  { query }: Transaction,
  place: Place,
  paper: string,
  text: string,
  detail: unknown,
): Promise<void> {
  await query
    .insertInto("dossier_event")
    .values({
      province_code: place.provinceCode,
      unit_code: place.unitCode,
      round_year: place.year,
      id: context.newId(),
      paper,
      text,
      actor: context.actor.name,
      at: context.now(),
      detail: JSON.stringify(detail),
    })
    .execute()
}
