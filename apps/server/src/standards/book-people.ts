import { disabilityKinds, ethnicities, grades, movements } from "@phocap/core"
import { type FormSubject, idAt } from "@phocap/engine"
import { noteOpening } from "../platform/auth/audit.ts"
import { may } from "../platform/auth/authorise.ts"
import type { CallPlace } from "../platform/auth/scope.ts"
import type { Context } from "../platform/http/context.ts"
import type { Commune } from "../platform/population/commune.ts"

interface BookRow {
  id: string
  full_name: string
  birth: string
  sex: number
  ethnicity: number
  guardian_name: string | null
  relation: string | null
  note: string | null
  hamlet: string | null
  form_number: string | null
  address: string | null
  head: string
  residence: number | null
  movement: number | null
  disabilities: number
  school_code: string | null
}

interface ClassRow {
  id: string
  round_year: number
  grade: number | null
  class_name: string | null
}

const labelOf = (list: readonly { code: number; vi: string }[], code: number | null) =>
  list.find((entry) => entry.code === code)?.vi ?? ""

/** What the last column of a follow-up book says: kinds of disability, tạm trú, chuyển đi… */
function remarks(row: BookRow, whole: boolean): string {
  const kinds = (whole ? disabilityKinds : [])
    .filter((kind) => (row.disabilities & kind.bit) !== 0)
    .map((kind) => kind.vi)
  return [
    kinds.length > 0 ? `KT ${kinds.join(", ").toLocaleLowerCase("vi")}` : "",
    row.residence === 2 ? "tạm trú" : "",
    labelOf(movements, row.movement).toLocaleLowerCase("vi"),
    row.note ?? "",
  ]
    .filter((text) => text !== "")
    .join("; ")
}

/**
 * The people of a follow-up book (sổ theo dõi): identity, household and the class of every school year on record, in
 * the order of hamlet and form number, as inspectors ask for it. Disability and ethnicity stay blank for roles that do not
 * need them.
 */
export async function bookPeople(
  context: Context,
  commune: Commune,
  place: CallPlace,
): Promise<Pick<FormSubject, "person" | "order">> {
  const whole = may(context.actor, "read-restricted", place)
  if (whole) await noteOpening(context, { place, subject: "Sổ theo dõi" })
  const key = [commune.unit.provinceCode, commune.unit.code, commune.year]
  const oldest = commune.year - 7
  const people = await context.database.pool.query<BookRow>(
    `SELECT p.id, btrim(p.family_name || ' ' || p.given_name) AS full_name,
       concat_ws('/', lpad(p.birth_day::text, 2, '0'), lpad(p.birth_month::text, 2, '0'), p.birth_year::text) AS birth,
       p.sex, p.ethnicity, p.guardian_name, p.relation, p.note, h.hamlet, h.form_number, h.address,
       btrim(h.head_family_name || ' ' || h.head_given_name) AS head, p.residence, p.movement, p.disabilities,
       p.school_code
     FROM person_record p
     JOIN household h ON h.province_code = p.province_code AND h.unit_code = p.unit_code
       AND h.round_year = p.round_year AND h.id = p.household_id
     WHERE p.province_code = $1 AND p.unit_code = $2 AND p.round_year = $3 AND p.birth_year >= $3 - 7`,
    key,
  )
  const classes = await context.database.pool.query<ClassRow>(
    `SELECT id, round_year, grade, class_name FROM person_record
     WHERE province_code = $1 AND round_year BETWEEN $2 AND $3
       AND id = ANY(SELECT id FROM person_record WHERE province_code = $1 AND unit_code = $4 AND round_year = $3
                    AND birth_year >= $3 - 7)`,
    [commune.unit.provinceCode, oldest, commune.year, commune.unit.code],
  )
  const byId = new Map(people.rows.map((row) => [row.id, row]))
  const classTexts = new Map<string, Record<string, string>>()
  for (const row of classes.rows) {
    const texts = classTexts.get(row.id) ?? {}
    texts[`class:${row.round_year}`] = row.class_name ?? labelOf(grades, row.grade)
    texts[`class:${row.round_year - commune.year}`] = texts[`class:${row.round_year}`]!
    classTexts.set(row.id, texts)
  }
  const hamletOrder = new Map(commune.hamlets.map((hamlet, i) => [hamlet, i]))
  const rowAt = (index: number) => byId.get(idAt(commune.records, index))
  const collator = new Intl.Collator("vi", { numeric: true })
  return {
    person: (index) => {
      const row = rowAt(index)
      if (row === undefined) return {}
      return {
        fullName: row.full_name,
        birthDate: row.birth,
        female: row.sex === 2 ? "x" : "",
        ethnicity: whole ? labelOf(ethnicities, row.ethnicity) : "",
        guardianName: row.guardian_name ?? "",
        relation: row.relation ?? "",
        hamlet: row.hamlet ?? "",
        formNumber: row.form_number ?? "",
        address: row.address ?? row.hamlet ?? "",
        head: row.head,
        schoolName:
          row.school_code === null ? "" : (commune.schools.get(row.school_code)?.name ?? row.school_code),
        note: remarks(row, whole),
        ...classTexts.get(row.id),
      }
    },
    order: (bits) => {
      const listed: number[] = []
      for (let i = 0; i < commune.facts.size; i++)
        if ((bits[i >>> 5]! & (1 << (i & 31))) !== 0) listed.push(i)
      return listed.sort((a, b) => {
        const [x, y] = [rowAt(a), rowAt(b)]
        const hamlets = (hamletOrder.get(x?.hamlet ?? "") ?? -1) - (hamletOrder.get(y?.hamlet ?? "") ?? -1)
        return hamlets || collator.compare(x?.form_number ?? "", y?.form_number ?? "") || a - b
      })
    },
  }
}
