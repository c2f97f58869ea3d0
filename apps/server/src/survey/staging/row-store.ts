import type { ImportProblem, ImportSummary } from "@phocap/contract"
import { problemText, type RowProblem } from "@phocap/documents"
import type pg from "pg"
import { CopyBuffer } from "../../platform/ledger/copy-buffer.ts"
import type { Place } from "./database-register.ts"
import { problemOf, type StagedRow } from "./staged-row.ts"

/** Rows sent to the database at a time. */
const batch = 2_000

const columns = ["province_code", "unit_code", "import_id", "row_number", "action", "problems", "payload"]

/** Writes staged rows and counts what is wrong with them. */
export class RowStore {
  errors = 0
  warnings = 0
  readonly #client: pg.PoolClient
  readonly #place: Place
  readonly #importId: string
  readonly #kinds = new Map<string, ImportSummary["problemKinds"][number]>()
  #filling = new CopyBuffer()
  #loading = new CopyBuffer()
  #loaded: Promise<void> = Promise.resolve()
  #waiting = 0

  constructor(client: pg.PoolClient, place: Place, importId: string) {
    this.#client = client
    this.#place = place
    this.#importId = importId
  }

  /** Kinds of problem, those that keep rows out first, the commonest first. */
  get kinds(): ImportSummary["problemKinds"] {
    const rank = { error: 0, warning: 1 }
    return [...this.#kinds.values()].sort((a, b) => rank[a.level] - rank[b.level] || b.count - a.count)
  }

  async add({ row, action, problems, payload }: StagedRow): Promise<void> {
    for (const problem of problems) this.#count(problem)
    const { provinceCode, unitCode } = this.#place
    for (const value of [provinceCode, unitCode, this.#importId, row, action]) this.#filling.add(value)
    this.#filling.add(problems.length === 0 ? "[]" : JSON.stringify(problems))
    this.#filling.add(JSON.stringify(payload))
    this.#filling.endRow()
    if (++this.#waiting >= batch) await this.#send()
  }

  /** Everything added is in the database. */
  async flush(): Promise<void> {
    await this.#send()
    await this.#loaded
  }

  /** The database loads one part while the next is made. */
  async #send(): Promise<void> {
    await this.#loaded
    const full = this.#filling
    this.#filling = this.#loading
    this.#loading = full
    this.#waiting = 0
    this.#loaded = full.load(this.#client, "import_row", columns)
    // Awaited before the next part; a failure meanwhile is not an unhandled one.
    this.#loaded.catch(() => undefined)
  }

  /** Puts problems found at the end of the file to rows that are staged already. */
  async append(problems: readonly RowProblem[]): Promise<void> {
    await this.flush()
    for (const problem of problems) this.#count(problemOf(problem))
    const { provinceCode, unitCode } = this.#place
    await this.#client.query(
      `UPDATE import_row r SET problems = r.problems || late.problems
       FROM (SELECT (one->>'row')::int AS row, jsonb_agg(one) AS problems
         FROM jsonb_array_elements($4::jsonb) one GROUP BY 1) late
       WHERE r.province_code = $1 AND r.unit_code = $2 AND r.import_id = $3 AND r.row_number = late.row`,
      [provinceCode, unitCode, this.#importId, JSON.stringify(problems.map(problemOf))],
    )
  }

  /** Stages people of the register who are not in the file, numbered downwards from −1 in the order of names. */
  async addAbsent(ids: readonly string[]): Promise<void> {
    const { provinceCode, unitCode, year } = this.#place
    await this.#client.query(
      `INSERT INTO import_row (${columns.join(", ")})
       SELECT $1, $2, $3, -row_number() OVER (ORDER BY name_sort, id), 'absent', '[]',
         jsonb_build_object('name', btrim(family_name || ' ' || given_name), 'personId', id)
       FROM person_record WHERE province_code = $1 AND unit_code = $2 AND round_year = $4 AND id = ANY($5)`,
      [provinceCode, unitCode, this.#importId, year, ids],
    )
  }

  #count({ code, level, message }: ImportProblem): void {
    if (level === "error") this.errors++
    else this.warnings++
    const name = `${level} ${code}`
    const known = this.#kinds.get(name)
    const count = (known?.count ?? 0) + 1
    this.#kinds.set(name, { code, level, message: known?.message ?? kindText(code, message), count })
  }
}

/** What a kind of problem is called when its rows are counted: the text without one row's particulars. */
function kindText(code: string, message: string): string {
  try {
    return problemText(code as RowProblem["code"], "…").message
  } catch {
    return message
  }
}
