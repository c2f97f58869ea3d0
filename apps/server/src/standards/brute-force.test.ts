import { join } from "node:path"
import type { PersonRecord } from "@phocap/core"
import { type CellSource, type CellValue, count, measureForm } from "@phocap/engine"
import fc from "fast-check"
import { afterAll, beforeAll, expect, test } from "vitest"
import { anyPerson } from "../../../../packages/engine/src/testing/people.ts"
import type { Database } from "../platform/database/index.ts"
import { openTestDatabase } from "../platform/database/testing/test-database.ts"
import { projectRoot } from "../platform/files/project-root.ts"
import { LawLibrary } from "../platform/law/law-library.ts"
import { loadLaw } from "../platform/law/load-law.ts"
import { applyChanges, type Change } from "../platform/ledger/index.ts"
import { PopulationStore } from "../platform/population/population-store.ts"
import { buildSubject } from "./build-subject.ts"
import { factsInSql } from "./testing/facts-in-sql.ts"
import { predicateInSql } from "./testing/predicate-in-sql.ts"

const year = 2026
const law = new LawLibrary(await loadLaw(join(projectRoot, "law")))
let database: Database

const uuid = (kind: number, n: number) => `0000000${kind}-0000-7000-8000-${n.toString(16).padStart(12, "0")}`
const hamlets = ["Tổ 1", "Tổ 2", "Thôn Đông"]

beforeAll(async () => {
  database = await openTestDatabase()
  await database.pool.query(`
    INSERT INTO unit (province_code, code, level, kind, name, parent_code, valid_from) VALUES
      ('P', 'P', 1, 'tỉnh', 'Minh Họa', NULL, '2025-07-01'), ('P', 'U', 3, 'xã', 'An Hòa', 'P', '2025-07-01');
    INSERT INTO round (province_code, unit_code, year) VALUES ('P', 'U', 2026);
    INSERT INTO school (province_code, code, name, levels, system, unit_code, ownership, independent, first_round) VALUES
      ('P', 'here', 'TH Ở đây', 6, 1, 'U', 1, false, 2020), ('P', 'near', 'TH Gần', 6, 1, 'V', 1, false, 2020),
      ('Q', 'far', 'TH Xa', 6, 1, 'W', 1, false, 2020), ('P', 'trade', 'Trung cấp nghề', 8, 3, 'V', 1, false, 2020),
      ('P', 'evening', 'TT GDTX', 8, 2, 'U', 1, false, 2020), ('P', 'university', 'Đại học', 0, 4, 'V', 1, false, 2020),
      ('P', 'nowhere', 'Trường chưa rõ xã', 2, 1, NULL, 1, false, 2020)`)
})
afterAll(() => database.close())

/** Adds people to the round, through the ledger as everybody does. */
async function settle(people: readonly PersonRecord[], batch: number): Promise<void> {
  const { rows } = await database.pool.query<{ id: string }>("SELECT id FROM person_record")
  const standing = rows.length
  const changes: Change[] = []
  if (standing === 0) {
    hamlets.forEach((hamlet, i) => {
      const id = uuid(2, i)
      const value = {
        id,
        hamlet,
        formNumber: "1",
        headFamilyName: "",
        headGivenName: "An",
        address: null,
        phone: null,
        poverty: null,
        note: null,
      }
      changes.push({ action: "create", entity: "household", id, value })
    })
  }
  for (const [i, person] of people.entries()) {
    const id = uuid(1, standing + i)
    changes.push({
      action: "create",
      entity: "person",
      id,
      value: { ...person, id, householdId: uuid(2, i % hamlets.length) },
    })
  }
  const applied = await applyChanges(database, {
    provinceCode: "P",
    unitCode: "U",
    roundYear: year,
    batchId: uuid(3, batch),
    kind: "edit",
    actor: "kiểm thử",
    at: "2026-09-30T00:00:00Z",
    changes,
  })
  expect(applied.conflictCount).toBe(0)
}

interface Asked {
  readonly where: string
  readonly expected: number
  readonly cell: string
}

function asked(cell: string, value: CellValue, source: CellSource | undefined): Asked[] {
  if (source === undefined) return []
  if (value.kind === "count") return [{ where: source.where, expected: value.count, cell }]
  if (value.kind !== "share" || source.of === undefined) return []
  return [
    { where: source.where, expected: value.counted, cell: `${cell} counted` },
    { where: source.of, expected: value.of, cell: `${cell} of` },
  ]
}

/** Columns that one SELECT may have, with room to spare. */
const width = 400

async function countInSql(
  wheres: readonly string[],
  definitions: Readonly<Record<string, string>>,
): Promise<number[]> {
  const counts: number[] = []
  for (let at = 0; at < wheres.length; at += width) {
    const columns = wheres
      .slice(at, at + width)
      .map((where, i) => `count(*) FILTER (WHERE ${predicateInSql(where, definitions)})::int AS c${i}`)
    const { rows } = await database.pool.query<Record<string, number>>(
      `${factsInSql} SELECT ${columns.join(", ")} FROM f`,
      ["P", "U", year],
    )
    columns.forEach((_, i) => {
      counts.push(rows[0]?.[`c${i}`] ?? Number.NaN)
    })
  }
  return counts
}

const readings = law
  .forRound(year, {})
  .options.flatMap((option) =>
    option.choices.map((choice): [string, Record<string, string>] => [
      `${option.id} = ${choice.id}`,
      { [option.id]: choice.id },
    ]),
  )

test("every cell of every form is the length of its list, and what SQL counts on the raw records", async () => {
  const seed = Math.floor(Math.random() * 2 ** 31)
  console.log(`brute force: seed ${seed}`)
  const crowds = fc.sample(fc.array(anyPerson, { minLength: 150, maxLength: 300, size: "max" }), {
    seed,
    numRuns: 3,
  })
  let cells = 0
  for (const [batch, people] of crowds.entries()) {
    await settle(people, batch)
    const commune = await new PopulationStore(database, law).commune("U", year)
    const subject = buildSubject(commune)
    const questions: Asked[] = []
    for (const form of law.forms(year)) {
      const figures = measureForm(form, subject)
      for (const [address, { value, source }] of Object.entries(figures.cells)) {
        questions.push(...asked(`${form.code} ${address}`, value, source))
      }
      figures.records.flat().forEach((record) => {
        for (const row of record.rows) {
          for (const [column, { value, source }] of Object.entries(row)) {
            questions.push(...asked(`${form.code} ${record.name} ${column}`, value, source))
          }
        }
      })
    }
    for (const question of questions) {
      expect(count(commune.population.bitmap(question.where)), question.cell).toBe(question.expected)
    }
    const wheres = [...new Set(questions.map((question) => question.where))]
    const counted = await countInSql(wheres, commune.rules.definitions)
    const inSql = new Map(wheres.map((where, i) => [where, counted[i]]))
    for (const question of questions) {
      expect(inSql.get(question.where), `${question.cell}: ${question.where}`).toBe(question.expected)
    }
    cells += questions.length
  }
  console.log(`brute force: ${cells} figures compared`)
  expect(cells).toBeGreaterThan(7000)
})

test.each(readings)("criteria count the same people in SQL under %s", async (_, choices) => {
  const store = new PopulationStore(database, law)
  const { facts, ground } = await store.commune("U", year)
  const rules = law.forRound(year, choices)
  const { Population, measureCriterion, whereFor } = await import("@phocap/engine")
  const population = new Population(facts, rules.definitions)
  const wheres: string[] = []
  const expected: number[] = []
  for (const standard of rules.standards) {
    for (const level of standard.levels) {
      for (const criterion of level.criteria) {
        const figure = measureCriterion(criterion, population, ground.area)
        const of = whereFor(criterion.of, ground.area)
        const counted = whereFor(criterion.counted, ground.area)
        wheres.push(of, `(${of}) & (${counted})`)
        expected.push(figure.of, figure.counted)
        if (criterion.unknown !== undefined) {
          wheres.push(`(${of}) & !(${counted}) & (${criterion.unknown})`)
          expected.push(figure.unknown)
        }
      }
    }
  }
  expect(await countInSql(wheres, rules.definitions)).toEqual(expected)
})
