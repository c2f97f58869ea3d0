import type pg from "pg"
import { chainStart } from "./chain.ts"
import type { Scope } from "./row-lookup.ts"

/** How far the chain of a unit has come. */
export interface Head {
  readonly batches: number
  readonly entries: number
  readonly hash: string
}

/** Writers of a unit take turns here; whoever comes second sees all that the first wrote. */
export async function lockHead(client: pg.PoolClient, { provinceCode, unitCode }: Scope): Promise<Head> {
  await client.query(
    `INSERT INTO ledger_head (province_code, unit_code, hash) VALUES ($1, $2, $3)
      ON CONFLICT (province_code, unit_code) DO NOTHING`,
    [provinceCode, unitCode, chainStart],
  )
  const { rows } = await client.query<Head>(
    "SELECT batches, entries, hash FROM ledger_head WHERE province_code = $1 AND unit_code = $2 FOR UPDATE",
    [provinceCode, unitCode],
  )
  const head = rows[0]
  if (head === undefined) throw new Error("the ledger head vanished")
  return head
}

export async function moveHead(client: pg.PoolClient, scope: Scope, head: Head): Promise<void> {
  await client.query(
    "UPDATE ledger_head SET batches = $3, entries = $4, hash = $5 WHERE province_code = $1 AND unit_code = $2",
    [scope.provinceCode, scope.unitCode, head.batches, head.entries, head.hash],
  )
}
