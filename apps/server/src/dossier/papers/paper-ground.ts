import type { PaperDetails } from "@phocap/contract"
import { PhocapError } from "@phocap/core"
import type { Context } from "../../platform/http/context.ts"
import { getUnit } from "../../platform/population/find-unit.ts"
import { overviewOf } from "../../standards/index.ts"
import type { PaperGround } from "../compose/paper-ground.ts"
import { communeFigures } from "../figures/commune-figures.ts"
import { readPapers, type StoredPaper } from "./paper-store.ts"

export interface DossierGround extends PaperGround {
  readonly stored: ReadonlyMap<string, StoredPaper>
}

function membersOf(stored: ReadonlyMap<string, StoredPaper>, paper: string): PaperDetails["members"] {
  return stored.get(paper)?.details.members ?? []
}

/** Everything that the papers of a commune and round are made from. Throws `unit.missing`, `dossier.level`. */
export async function dossierGround(context: Context, code: string, year: number): Promise<DossierGround> {
  const unit = await getUnit(context.database, code, year)
  if (unit.level !== 3) {
    throw new PhocapError(
      "dossier.level",
      "Văn bản này do xã, phường lập.",
      "Chọn một xã, phường trong danh sách đơn vị.",
      404,
    )
  }
  const [commune, overview, stored] = await Promise.all([
    context.populations.communeOf(unit, year),
    overviewOf(context, code, year),
    readPapers(context.database, { unit, year }),
  ])
  return {
    commune,
    overview,
    book: communeFigures(context.law, commune, overview),
    pack: context.law.pack,
    committee: membersOf(stored, "committee"),
    team: membersOf(stored, "team"),
    stored,
  }
}
