import type { ImportProblem, ImportSummary } from "@phocap/contract"
import { problemText, type RowProblem } from "@phocap/documents"
import type pg from "pg"
import { copyRows, copyText } from "../../platform/ledger/copy-rows.ts"
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
  readonly #head: string
  readonly #kinds = new Map<string, ImportSummary["problemKinds"][number]>()
  #lines: string[] = []

  constructor(client: pg.PoolClient, place: Place, importId: string) {
    this.#client = client
    this.#place = place
    this.#importId = importId
    this.#head = `${copyText(place.provinceCode)}\t${copyText(place.unitCode)}\t${importId}`
  }

  /** Kinds of problem, those that keep rows out first, the commonest first. */
  get kinds(): ImportSummary["problemKinds"] {
    const rank = { error: 0, warning: 1 }
    return [...this.#kinds.values()].sort((a, b) => rank[a.level] - rank[b.level] || b.count - a.count)
  }

  async add({ row, action, problems, payload }: StagedRow): Promise<void> {
    for (const problem of problems) this.#count(problem)
    const texts = [JSON.stringify(problems), JSON.stringify(payload)].map(copyText)
    this.#lines.push(`${this.#head}\t${row}\t${action}\t${texts.join("\t")}\n`)
    if (this.#lines.length >= batch) await this.flush()
  }

  async flush(): Promise<void> {
    if (this.#lines.length === 0) return
    await copyRows(this.#client, "import_row", columns, this.#lines)
    this.#lines = []
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
