import { getPaper, type Paper } from "@phocap/contract"
import type { Context } from "../../platform/http/context.ts"
import { operation } from "../../platform/http/operation.ts"
import { adjustmentsOf } from "./adjustments-of.ts"
import { makePaper, paperReply } from "./make-paper.ts"
import { dossierGround } from "./paper-ground.ts"
import { paperHistory } from "./paper-store.ts"

export async function readPaperPage(
  context: Context,
  place: { readonly unit: string; readonly year: number; readonly paper: string },
): Promise<Paper> {
  const ground = await dossierGround(context, place.unit, place.year)
  const made = makePaper(ground, place.paper)
  const history = await paperHistory(context.database, { unit: ground.unit, year: place.year }, place.paper)
  const signedAt = made.stored.signed?.at
  const since =
    signedAt === undefined || ground.unit.level !== 3
      ? []
      : (await adjustmentsOf(context, ground.unit, place.year)).filter(
          (one) => Date.parse(one.at) > Date.parse(signedAt),
        )
  return paperReply(ground, place.paper, made, history, since)
}

export const getPaperOperation = operation(getPaper, async (context, { params }) =>
  readPaperPage(context, params),
)
