import type { Receipt } from "@phocap/engine"
import type pg from "pg"
import { hashRecords } from "./hash-records.ts"
import type { Scope } from "./row-lookup.ts"
import { type SealRow, sealColumns, sealHash } from "./seal-hash.ts"

/** What the figures of a round are proved by when it is sealed. Hashes are SHA-256 in hex. */
export interface SealProof {
  readonly receipt: Receipt
  readonly hashes: SealHashes
}

export interface SealHashes {
  /** Over every file of the law that decides, and over those of the official tables. */
  readonly law: string
  readonly forms: string
  readonly verdicts: string
  /** By code: over each official table as it was filled in. */
  readonly tables: Readonly<Record<string, string>>
}

/**
 * Puts to the seal that the database has just made the hash of the records and what proves the figures.
 * @returns the hash over all that the seal holds, for the chain
 */
export async function keepSeal(
  client: pg.PoolClient,
  scope: Scope,
  proof: SealProof | undefined,
): Promise<string> {
  const { rows } = await client.query<SealRow>(
    `UPDATE round_seal SET records = $4, receipt = $5, proof = $6
      WHERE province_code = $1 AND unit_code = $2 AND round_year = $3 RETURNING ${sealColumns}`,
    [
      scope.provinceCode,
      scope.unitCode,
      scope.roundYear,
      await hashRecords(client, scope),
      proof === undefined ? null : JSON.stringify(proof.receipt),
      proof === undefined ? null : JSON.stringify(proof.hashes),
    ],
  )
  const seal = rows[0]
  if (seal === undefined) throw new Error(`no seal was made of ${scope.unitCode} ${scope.roundYear}`)
  return sealHash(seal)
}
