import type { PaperDetails } from "@phocap/contract"
import type { Context } from "../../platform/http/context.ts"
import { getUnit, type UnitAt } from "../../platform/population/find-unit.ts"
import { overviewOf, receiptOf } from "../../standards/index.ts"
import { aboveGround } from "../above/above-ground.ts"
import { noTargets } from "../compose/draft.ts"
import type { PaperGround } from "../compose/paper-ground.ts"
import { communeFigures } from "../figures/commune-figures.ts"
import { officeFigures } from "../figures/office-figures.ts"
import { targetFigures } from "../targets/target-figures.ts"
import type { CommuneGround, DossierGround } from "./dossier-ground.ts"
import { communeKinds } from "./paper-kinds.ts"
import { readPapers, type StoredPaper } from "./paper-store.ts"

function membersOf(stored: ReadonlyMap<string, StoredPaper>, paper: string): PaperDetails["members"] {
  return stored.get(paper)?.details.members ?? []
}

async function ofCommune(context: Context, unit: UnitAt, year: number): Promise<CommuneGround> {
  const [commune, overview, stored] = await Promise.all([
    context.populations.communeOf(unit, year),
    overviewOf(context, unit.code, year),
    readPapers(context.database, { unit, year }),
  ])
  const book = communeFigures(context.law, commune, overview)
  await officeFigures(context, book, unit, year)
  const committee = membersOf(stored, "committee")
  const team = membersOf(stored, "team")
  book.spelled("committee.count", "Số thành viên Ban Chỉ đạo", committee.length, "office")
  book.spelled("team.count", "Số thành viên đoàn tự kiểm tra", team.length, "office")
  const targets = stored.get("plan")?.details.targets ?? noTargets
  targetFigures(book, overview.verdicts, targets)
  const ground: PaperGround = {
    commune,
    overview,
    book,
    pack: context.law.pack,
    committee,
    targets,
    team,
  }
  return {
    ...ground,
    unit,
    year,
    stamp: commune.stamp,
    stored,
    kinds: communeKinds(ground),
    receipt: async () => receiptOf(context, commune),
  }
}

/** What the papers of any unit are made from. Throws `unit.missing`. */
export async function dossierGround(context: Context, code: string, year: number): Promise<DossierGround> {
  const unit = await getUnit(context.database, code, year)
  return unit.level === 3 ? ofCommune(context, unit, year) : aboveGround(context, unit, year)
}
