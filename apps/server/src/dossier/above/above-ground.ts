import type { Context } from "../../platform/http/context.ts"
import type { RoundStamp } from "../../platform/population/commune.ts"
import { communesOf, type UnitAt } from "../../platform/population/find-unit.ts"
import { overviewOf, receiptOfUnit } from "../../standards/index.ts"
import { officeFigures } from "../figures/office-figures.ts"
import type { DossierGround } from "../papers/dossier-ground.ts"
import { readPapers } from "../papers/paper-store.ts"
import { aboveFigures } from "./above-figures.ts"
import { aboveKinds, inspectionPaper } from "./above-kinds.ts"
import { membersOf } from "./member.ts"
import { roundsOf } from "./rounds-of.ts"

/**
 * A unit above has no round of its own: its version is the sum of those of its communes, which grows with every change of
 * any, and it is sealed when all of them are.
 */
async function stampOf(context: Context, unit: UnitAt, year: number): Promise<DossierGround["stamp"]> {
  const stamps = await roundsOf(context, await communesOf(context.database, unit, year), year)
  const all = (state: RoundStamp["state"]) => stamps.every((one) => one.state === state)
  return {
    state: stamps.length === 0 ? "open" : all("sealed") ? "sealed" : "open",
    dataVersion: stamps.reduce((sum, one) => sum + one.dataVersion, 0),
  }
}

/** What the papers of a district or province are made from: the stored figures of the communes, nobody's records. */
export async function aboveGround(context: Context, unit: UnitAt, year: number): Promise<DossierGround> {
  const overview = await overviewOf(context, unit.code, year)
  const [members, stored] = await Promise.all([
    membersOf(context, unit, year),
    readPapers(context.database, { unit, year }),
  ])
  const book = aboveFigures(context.law, unit, overview, members)
  await officeFigures(context, book, unit, year)
  return {
    unit,
    year,
    stamp: await stampOf(context, unit, year),
    book,
    pack: context.law.pack,
    stored,
    kinds: aboveKinds(context.law, unit, { overview, members, book }, stored),
    receipt: (paper) => {
      const inspected = members.find((one) => paper === inspectionPaper(one.unit))
      return receiptOfUnit(context, inspected?.unit ?? unit, year)
    },
  }
}
