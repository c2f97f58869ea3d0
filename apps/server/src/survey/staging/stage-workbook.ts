import { randomFillSync } from "node:crypto"
import { type FileHandle, open } from "node:fs/promises"
import { newId, PhocapError } from "@phocap/core"
import { openMinistryWorkbook, planImport, type RandomAccess } from "@phocap/documents"
import { connectDatabase } from "../../platform/database/database.ts"
import { inTransaction } from "../../platform/database/in-transaction.ts"
import { readColumns } from "../../platform/population/read-columns.ts"
import { DatabaseRegister } from "./database-register.ts"
import { knownSchools } from "./known-schools.ts"
import { PlanStore } from "./plan-store.ts"
import { RowNames } from "./row-names.ts"
import type { StagedSummary, StageOrder } from "./stage-order.ts"

/**
 * Reads a ministry workbook, compares it with the register and stages what it would do: one `import_batch` with its
 * rows, or, when the file as a whole is refused, nothing. Memory does not grow with the rows beyond their keys. Throws
 * the reader's errors and `import.file`.
 */
export async function stageWorkbook(order: StageOrder): Promise<StagedSummary> {
  const database = connectDatabase({ ...order.connection, max: 2 })
  const file = await open(order.path)
  try {
    const workbook = await openMinistryWorkbook(await fileAccess(file))
    const { place } = order
    return await inTransaction(database, async ({ client }) => {
      // Everything that the plan compares with is of one moment.
      await client.query("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ")
      const schools = await knownSchools(client, place, order.communeName, workbook)
      const register = new DatabaseRegister(client, place)
      const names = new RowNames(workbook.rows)
      const plan = planImport({
        rows: names,
        stored: register,
        schools: schools.all,
        roundYear: place.year,
        newId: makeId,
        info: workbook.info,
        unit: { communeName: order.communeName, provinceName: order.provinceName },
      })
      const store = await PlanStore.begin(client, order, { schools, register, names })
      for await (const item of plan) {
        if (item.kind === "summary" && item.stopped) throw refused(store.fileErrors)
        await store.add(item)
      }
      const { provinceCode, unitCode, year } = place
      return store.finish(await readColumns(database, { provinceCode, unitCode, roundYear: year }))
    })
  } finally {
    await file.close()
    await database.close()
  }
}

/** Chance for many ids at once: asking for it costs more than making the id. */
const chance = new Uint8Array(10_000)
let used = chance.length

function makeId(): string {
  if (used === chance.length) {
    randomFillSync(chance)
    used = 0
  }
  used += 10
  return newId(Date.now(), chance.subarray(used - 10, used))
}

async function fileAccess(file: FileHandle): Promise<RandomAccess> {
  const { size } = await file.stat()
  return {
    size,
    read: async (position, length) => {
      const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, position)
      return buffer.subarray(0, bytesRead)
    },
  }
}

/** The file as a whole cannot be for this round and unit: nothing is staged. */
function refused(errors: readonly { readonly message: string; readonly remedy: string }[]): PhocapError {
  const message = errors.map((error) => error.message).join(" ")
  return new PhocapError("import.file", message, errors[0]?.remedy ?? "", 422)
}
