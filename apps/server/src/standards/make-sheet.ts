import { PhocapError } from "@phocap/core"
import {
  combineFigures,
  type Form,
  type FormSheet,
  isPrintedBy,
  layoutForm,
  measureForm,
} from "@phocap/engine"
import { authorise } from "../platform/auth/authorise.ts"
import type { Context } from "../platform/http/context.ts"
import { communesOf, getUnit, type UnitAt } from "../platform/population/find-unit.ts"
import { provinceName } from "../platform/population/province-name.ts"
import { bookPeople } from "./book-people.ts"
import { buildSubject } from "./build-subject.ts"
import { communeSummary } from "./commune-summary.ts"
import { formTexts } from "./form-texts.ts"

export interface MadeSheet {
  readonly form: Form
  readonly sheet: FormSheet
  readonly dataVersion: number
}

/** The forms that a unit of this level and province prints in a round. */
export function formsFor(context: Context, unit: UnitAt, year: number): Form[] {
  const level = unit.level === 3 ? "commune" : "province"
  return context.law.forms(year).filter((form) => isPrintedBy(form, level, unit.provinceCode))
}

function getForm(context: Context, unit: UnitAt, year: number, code: string, hamlet?: string): Form {
  const form = formsFor(context, unit, year).find((one) => one.code === code)
  if (form === undefined) {
    throw new PhocapError("table.missing", `Không có biểu ${code} trong năm ${year}.`, "Chọn biểu khác.", 404)
  }
  if (hamlet !== undefined && !form.units.includes("hamlet")) {
    throw new PhocapError("table.hamlet", `Biểu ${code} không in theo thôn.`, "Xem biểu của cả xã.", 404)
  }
  return form
}

/** An official table of a unit, filled in. Above communes it is the sum of theirs. */
export async function makeSheet(
  context: Context,
  unitCode: string,
  year: number,
  code: string,
  hamlet?: string,
): Promise<MadeSheet> {
  const unit = await getUnit(context.database, unitCode, year)
  const form = getForm(context, unit, year, code, hamlet)
  if (unit.level === 3) {
    const commune = await context.populations.communeOf(unit, year)
    if (hamlet !== undefined && !commune.hamlets.includes(hamlet)) {
      throw new PhocapError("hamlet.missing", `Không có ${hamlet} trong năm ${year}.`, "Chọn thôn khác.", 404)
    }
    const place = { provinceCode: unit.provinceCode, unitCode: unit.code, year }
    if (form.group === "book") authorise(context.actor, "read-people", place)
    const subject = {
      ...buildSubject(commune, hamlet),
      ...(form.group === "book" ? await bookPeople(context, commune, place) : {}),
    }
    const texts = await formTexts(context, unit, commune.provinceName, year, hamlet)
    return {
      form,
      sheet: layoutForm(form, measureForm(form, subject), texts),
      dataVersion: commune.stamp.dataVersion,
    }
  }
  const communes: Parameters<typeof combineFigures>[1][number][] = []
  for (const one of await communesOf(context.database, unit, year)) {
    const summary = await communeSummary(context, one, year)
    const figures = summary.forms[code]
    if (figures !== undefined) communes.push({ name: one.name, figures })
  }
  const texts = await formTexts(context, unit, await provinceName(context.database, unit.provinceCode), year)
  return { form, sheet: layoutForm(form, combineFigures(form, communes), texts), dataVersion: 0 }
}
