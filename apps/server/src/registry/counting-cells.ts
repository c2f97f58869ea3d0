import {
  cellWords,
  columnLetters,
  type Form,
  type FormSubject,
  holdsFor,
  layoutForm,
  measureForm,
  type SheetCell,
} from "@phocap/engine"
import type { Context } from "../platform/http/context.ts"
import type { Commune } from "../platform/population/commune.ts"

/** A cell of an official table that counts people, and where it stands. */
interface CountingCell {
  readonly where: string
  readonly address: string
  readonly cell: SheetCell
}

interface CountingForm {
  readonly form: Form
  readonly cells: readonly SheetCell[]
  readonly counting: readonly CountingCell[]
}

const kept = new WeakMap<Commune, readonly CountingForm[]>()

/** Signers and reported numbers do not matter to who is counted. */
function subjectOf(commune: Commune): FormSubject {
  return {
    name: commune.unit.name,
    year: commune.year,
    population: commune.population,
    hamlets: commune.hamlets,
    schools: commune.reporting,
    schoolName: (code) => commune.schools.get(code)?.name ?? code,
    values: {},
    hardship: commune.ground.area === "hardship",
    verdicts: commune.verdicts,
    conditions: {},
  }
}

const texts = { place: "", preparer: "", signerBody: "", signerTitle: "", signer: "" }

function countingForm(form: Form, subject: FormSubject, commune: Commune): CountingForm {
  const { cells } = layoutForm(form, measureForm(form, subject), {
    ...texts,
    year: commune.year,
    province: commune.provinceName,
    commune: commune.unit.name,
    unitKind: commune.unit.kind,
  })
  const counting = cells.flatMap((cell) => {
    if (cell.source === undefined) return []
    return [{ where: cell.source.where, address: `${columnLetters(cell.column)}${cell.row}`, cell }]
  })
  return { form, cells, counting }
}

/** The cells of the round's tables that count people, laid out once for as long as the commune's data stands. */
function countingForms(context: Context, commune: Commune): readonly CountingForm[] {
  let forms = kept.get(commune)
  if (forms === undefined) {
    const subject = subjectOf(commune)
    forms = context.law
      .forms(commune.year)
      // Follow-up books list everybody of an age: no figure to be found in.
      .filter((form) => form.group !== "book" && form.units.includes("commune"))
      .map((form) => countingForm(form, subject, commune))
    kept.set(commune, forms)
  }
  return forms
}

/** Every cell of the round's official tables whose list holds the person at `index`. */
export function cellsThatCount(context: Context, commune: Commune, index: number) {
  const answers = new Map<string, boolean>()
  const counts = (where: string) => {
    const known = answers.get(where)
    if (known !== undefined) return known
    const holds = holdsFor(commune.population, where, index)
    answers.set(where, holds)
    return holds
  }
  return countingForms(context, commune).flatMap(({ form, cells, counting }) =>
    counting
      .filter(({ where }) => counts(where))
      .map(({ cell, address }) => {
        const words = cellWords(cells, cell)
        const record = cell.record === undefined || words.includes(cell.record) ? "" : `${cell.record}: `
        return { form: form.code, formName: form.name, address, words: `${record}${words}` }
      }),
  )
}
