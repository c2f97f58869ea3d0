import type { Dossier } from "@phocap/contract"
import type { Context } from "../../platform/http/context.ts"
import { communesOf, type UnitAt } from "../../platform/population/find-unit.ts"
import { roundsOf } from "./rounds-of.ts"

/** Papers by which a commune asks to be recognised (NĐ 20/2014 Điều 26 khoản 2, TT 07/2016 Điều 9). */
const requestPapers = ["proposal", "report", "minutes"]

/** Of every commune below, whether its figures, its papers and its request have come. */
export async function handedIn(context: Context, unit: UnitAt, year: number): Promise<Dossier["below"]> {
  const communes = await communesOf(context.database, unit, year)
  if (communes.length === 0) return []
  const codes = communes.map((one) => one.code)
  const { query } = context.database
  const [rounds, signed, requests] = await Promise.all([
    roundsOf(context, communes, year),
    query
      .selectFrom("dossier_paper")
      .select("unit_code")
      .where("province_code", "=", unit.provinceCode)
      .where("unit_code", "in", codes)
      .where("round_year", "=", year)
      .where("paper", "in", requestPapers)
      .where("signed", "is not", null)
      .execute(),
    query
      .selectFrom("recognition_step")
      .select(["unit_code", "done_on", "document"])
      .where("province_code", "=", unit.provinceCode)
      .where("unit_code", "in", codes)
      .where("round_year", "=", year)
      .where("step", "=", "request")
      .execute(),
  ])
  return rounds.map(({ unit: commune, state }) => {
    const request = requests.find((one) => one.unit_code === commune.code)
    return {
      code: commune.code,
      name: commune.name,
      state,
      signed: signed.filter((one) => one.unit_code === commune.code).length,
      asked: requestPapers.length,
      request: request === undefined ? null : { on: request.done_on, document: request.document },
    }
  })
}
