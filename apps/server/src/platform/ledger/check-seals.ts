import type pg from "pg"
import type { Alteration } from "./alteration.ts"
import { hashRecords } from "./hash-records.ts"
import { type SealRow, sealColumns, sealHash } from "./seal-hash.ts"

interface BatchOfRound {
  readonly id: string
  readonly roundYear: number
  readonly seal: string | null
}

/**
 * The first seal of a unit that is gone, or does not hold what the chain says that it held. Seals made before the chain
 * said it have nothing to be held against.
 */
export async function checkSeals(
  client: pg.PoolClient,
  unit: readonly [string, string],
  batches: readonly BatchOfRound[],
): Promise<Alteration | undefined> {
  const [provinceCode, unitCode] = unit
  const { rows } = await client.query<SealRow & { year: number }>(
    `SELECT round_year AS year, ${sealColumns} FROM round_seal WHERE province_code = $1 AND unit_code = $2`,
    [provinceCode, unitCode],
  )
  const seals = new Map(rows.map((row) => [row.year, row]))
  for (const batch of batches) {
    if (batch.seal === null) continue
    const seal = seals.get(batch.roundYear)
    if (seal === undefined) return altered(batch, "đã bị xoá ngoài phần mềm")
    if (sealHash(seal) !== batch.seal) {
      return altered(batch, "(thiết lập, danh sách trường, biên nhận, mã biểu) đã bị sửa ngoài phần mềm")
    }
    const records = await hashRecords(client, { provinceCode, unitCode, roundYear: batch.roundYear })
    if (records !== seal.records) return altered(batch, "không đúng với các phiếu đang có")
  }
  return undefined
}

function altered(batch: BatchOfRound, how: string): Alteration {
  const message = `Dấu khóa sổ năm ${batch.roundYear} ${how}.`
  return { seq: null, batchId: batch.id, entity: "seal", id: String(batch.roundYear), message }
}
