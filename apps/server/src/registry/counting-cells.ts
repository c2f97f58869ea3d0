import type { PersonPage } from "@phocap/contract"
import {
  cellWords,
  columnLetters,
  type Form,
  type FormSheet,
  type FormSubject,
  holdsFor,
  isPrintedBy,
  layoutForm,
  measureForm,
  Population,
  revealsRestricted,
} from "@phocap/engine"
import type { Context } from "../platform/http/context.ts"
import type { Commune } from "../platform/population/commune.ts"

/** Signers and reported numbers do not matter to who is counted. */
function subjectOf(commune: Commune, population: Population): FormSubject {
  return {
    name: commune.unit.name,
    year: commune.year,
    population,
    hamlets: commune.hamlets,
    schools: commune.reporting,
    schoolName: (code) => commune.schools.get(code)?.name ?? code,
    values: {},
    hardship: commune.ground.area === "hardship",
    verdicts: commune.verdicts,
    conditions: {},
  }
}

/** The person at `index` as the only one of the commune: whatever is counted then counts this person. */
function alone({ facts, rules }: Commune, index: number): Population {
  const columns = Object.entries(facts.columns).map(([name, column]) => [
    name,
    column.slice(index, index + 1),
  ])
  return new Population({ ...facts, size: 1, columns: Object.fromEntries(columns) }, rules.definitions)
}

function sheetOf(form: Form, commune: Commune, population: Population): FormSheet {
  return layoutForm(form, measureForm(form, subjectOf(commune, population)), {
    year: commune.year,
    province: commune.provinceName,
    commune: commune.unit.name,
    unitKind: commune.unit.kind,
    place: "",
    preparer: "",
    signerBody: "",
    signerTitle: "",
    signer: "",
  })
}

/** Lists of the schools that people attend: where a row stands depends on everybody. */
const listsAttended = (form: Form) =>
  form.blocks.some(
    (block) => block.kind === "records" && typeof block.each === "object" && "attended" in block.each,
  )

const whole = new WeakMap<Commune, Map<string, FormSheet>>()

function wholeSheet(form: Form, commune: Commune): FormSheet {
  const sheets = whole.get(commune) ?? new Map<string, FormSheet>()
  whole.set(commune, sheets)
  const sheet = sheets.get(form.code) ?? sheetOf(form, commune, commune.population)
  sheets.set(form.code, sheet)
  return sheet
}

/**
 * Every cell of the round's official tables whose list holds the person at `index`. Follow-up books list everybody of
 * an age and hold no figure to be found in. Unless `whole`, cells that tell a disability, ethnicity or religion are not named.
 */
export function cellsThatCount(
  context: Context,
  commune: Commune,
  index: number,
  whole: boolean,
): PersonPage["countedIn"] {
  const person = alone(commune, index)
  return context.law
    .forms(commune.year)
    .filter((form) => form.group !== "book" && isPrintedBy(form, "commune", commune.unit.provinceCode))
    .flatMap((form) => {
      const { cells } = listsAttended(form) ? wholeSheet(form, commune) : sheetOf(form, commune, person)
      return cells
        .filter(({ source }) => source !== undefined && holdsFor(person, source.where, 0))
        .filter(({ source }) => whole || !revealsRestricted(source?.where ?? "", commune.rules.definitions))
        .map((cell) => {
          const words = cellWords(cells, cell)
          const record = cell.record === undefined || words.includes(cell.record) ? "" : `${cell.record}: `
          const address = `${columnLetters(cell.column)}${cell.row}`
          return { form: form.code, formName: form.name, address, words: `${record}${words}` }
        })
    })
}
