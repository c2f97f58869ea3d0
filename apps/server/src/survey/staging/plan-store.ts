import type { ImportProblem } from "@phocap/contract"
import type { School } from "@phocap/core"
import type { FileProblem, PlanItem, RowProblem, SummaryItem } from "@phocap/documents"
import type { RecordColumns } from "@phocap/engine"
import type pg from "pg"
import { AfterColumns } from "./after-columns.ts"
import type { DatabaseRegister } from "./database-register.ts"
import { judgeRecords } from "./judge-records.ts"
import type { RowNames } from "./row-names.ts"
import { RowStore } from "./row-store.ts"
import type { StagedSummary, StageOrder } from "./stage-order.ts"
import { type RowItem, stagedRow, wholeFile } from "./staged-row.ts"

interface Sources {
  readonly schools: {
    readonly all: ReadonlyMap<string, School>
    readonly brought: ReadonlyMap<string, School>
  }
  readonly register: DatabaseRegister
  readonly names: RowNames
}

/** Takes the items of a plan, stages each, and sums up what the whole would do. */
export class PlanStore {
  readonly #client: pg.PoolClient
  readonly #order: StageOrder
  readonly #sources: Sources
  readonly #rows: RowStore
  readonly #after = new AfterColumns()
  readonly #fileProblems: FileProblem[] = []
  readonly #late: RowProblem[] = []
  readonly #absent: string[] = []
  /** Codes of the schools that the staged rows name. */
  readonly #named = new Set<string>()
  readonly #seq: number
  #summary: SummaryItem | null = null

  private constructor(client: pg.PoolClient, order: StageOrder, sources: Sources, seq: number) {
    this.#client = client
    this.#order = order
    this.#sources = sources
    this.#seq = seq
    this.#rows = new RowStore(client, order.place, order.import.id)
  }

  /** Opens the staged import. */
  static async begin(client: pg.PoolClient, order: StageOrder, sources: Sources): Promise<PlanStore> {
    const { provinceCode, unitCode, year } = order.place
    const { rows } = await client.query<{ entries: number }>(
      "SELECT entries FROM ledger_head WHERE province_code = $1 AND unit_code = $2",
      [provinceCode, unitCode],
    )
    const { id, fileName, sha256, actor, at } = order.import
    await client.query(
      `INSERT INTO import_batch (province_code, unit_code, id, round_year, kind, file_name, file_sha256, actor, at)
       VALUES ($1, $2, $3, $4, 'ministry-workbook', $5, $6, $7, $8)`,
      [provinceCode, unitCode, id, year, fileName, sha256, actor, at],
    )
    return new PlanStore(client, order, sources, rows[0]?.entries ?? 0)
  }

  get fileErrors(): readonly FileProblem[] {
    return this.#fileProblems.filter((problem) => problem.level === "error")
  }

  async add(item: PlanItem): Promise<void> {
    switch (item.kind) {
      case "file":
        this.#fileProblems.push(...item.problems)
        return
      case "household":
        this.#late.push(...item.problems)
        return
      case "absent":
        this.#absent.push(item.personId)
        return
      case "skipped":
        return
      case "summary":
        this.#summary = item
        this.#fileProblems.push(...item.problems)
        return
      default:
        this.#gather(item)
        await this.#rows.add(stagedRow(item, this.#nameOf(item), (id) => this.#sources.register.nameOf(id)))
    }
  }

  /** Stages what concerns the whole file, and closes the import. `before` are the columns of the register as it stands. */
  async finish(before: RecordColumns): Promise<StagedSummary> {
    await this.#rows.append(this.#late)
    await this.#rows.addAbsent(this.#absent)
    const brought = [...this.#sources.schools.brought.values()].filter(({ code }) => this.#named.has(code))
    const problems = [...this.#fileProblems.map(wholeFileProblem), ...schoolsBrought(brought)]
    if (problems.length > 0) {
      const payload = { name: "Cả tệp", schools: brought }
      await this.#rows.add({ row: wholeFile, action: "unchanged", problems, payload })
    }
    await this.#rows.flush()
    const counts = this.#summary?.counts ?? {
      added: 0,
      changed: 0,
      unchanged: 0,
      rejected: 0,
      ambiguous: 0,
      absent: 0,
      skipped: 0,
    }
    const { added, changed, unchanged, absent } = counts
    const rejected = counts.rejected + counts.ambiguous
    const { place, rules, area } = this.#order
    const bench = { place, rules, area, schools: this.#sources.schools.all }
    const summary: StagedSummary = {
      rows: added + changed + unchanged + rejected,
      added,
      changed,
      unchanged,
      rejected,
      absent,
      errors: this.#rows.errors,
      warnings: this.#rows.warnings,
      problemKinds: this.#rows.kinds,
      verdicts: {
        before: judgeRecords(before, bench),
        after: judgeRecords(this.#after.build(before), bench),
      },
      seq: this.#seq,
    }
    const { provinceCode, unitCode } = place
    await this.#client.query(
      "UPDATE import_batch SET summary = $4 WHERE province_code = $1 AND unit_code = $2 AND id = $3",
      [provinceCode, unitCode, this.#order.import.id, JSON.stringify(summary)],
    )
    return summary
  }

  #gather(item: RowItem): void {
    if (item.kind === "added") {
      this.#after.add(item.person)
      if (item.person.schoolCode !== null) this.#named.add(item.person.schoolCode)
    } else if (item.kind === "changed") {
      for (const { entity, id, field, new: value } of item.changes) {
        if (entity === "person") this.#after.change(id, field, value)
        if (field === "schoolCode" && typeof value === "string") this.#named.add(value)
      }
    } else if (item.kind === "ambiguous" && item.person.schoolCode !== null)
      this.#named.add(item.person.schoolCode)
  }

  /** Old encodings are put right in records, not in the raw cells. */
  #nameOf(item: RowItem): string {
    const raw = this.#sources.names.take(item.row)
    if (item.kind === "added" || item.kind === "ambiguous")
      return `${item.person.familyName} ${item.person.givenName}`.trim()
    return item.kind === "changed" || item.kind === "unchanged"
      ? (this.#sources.register.fullNameOf(item.personId) ?? raw)
      : raw
  }
}

function wholeFileProblem(problem: FileProblem): ImportProblem {
  return { ...problem, row: wholeFile, column: null, columnLabel: null, value: null }
}

function schoolsBrought(schools: readonly School[]): ImportProblem[] {
  if (schools.length === 0) return []
  const names = schools.slice(0, 3).map((school) => `${school.name} (${school.code})`)
  const more = schools.length > 3 ? `… và ${schools.length - 3} trường nữa` : ""
  return [
    {
      row: wholeFile,
      column: null,
      columnLabel: null,
      level: "warning",
      code: "schools-added",
      message: `Thêm ${schools.length} trường từ sheet MaTruong vào danh mục: ${names.join(", ")}${more}.`,
      remedy: "Sau khi nhập, xem lại trường nào đóng ở xã, phường mình.",
      value: null,
    },
  ]
}
