import type { Round } from "@phocap/core"
import type pg from "pg"
import type { Alteration } from "./alteration.ts"

interface BatchOfRound {
  readonly id: string
  readonly roundYear: number
  readonly kind: string
  readonly at: string
  readonly dataVersion: number
}

const stateAfter: Readonly<Record<string, Round["state"]>> = {
  submit: "submitted",
  withdraw: "open",
  return: "open",
  seal: "sealed",
}

/** The first round that does not stand where the chain's steps have brought it. */
export async function checkRounds(
  client: pg.PoolClient,
  unit: readonly string[],
  batches: readonly BatchOfRound[],
): Promise<Alteration | undefined> {
  const { rows } = await client.query<{
    year: number
    state: Round["state"]
    dataVersion: number
    submittedAt: string | null
    sealedAt: string | null
  }>(
    `SELECT year, state, data_version AS "dataVersion", submitted_at AS "submittedAt", sealed_at AS "sealedAt"
      FROM round WHERE province_code = $1 AND unit_code = $2 ORDER BY year`,
    [...unit],
  )
  for (const round of rows) {
    const own = batches.filter((batch) => batch.roundYear === round.year)
    const step = own.findLast((batch) => stateAfter[batch.kind] !== undefined)
    const state = step === undefined ? "open" : stateAfter[step.kind]
    const submitted = own.findLast((batch) => batch.kind === "submit")
    const asWritten =
      round.state === state &&
      round.dataVersion === (own.at(-1)?.dataVersion ?? 0) &&
      (state === "open" || round.submittedAt === submitted?.at) &&
      (state !== "sealed" || round.sealedAt === step?.at)
    if (asWritten) continue
    const message = `Tình trạng nộp, khóa sổ của năm ${round.year} không đúng với lịch sử: đã bị sửa ngoài phần mềm.`
    return { seq: null, batchId: step?.id ?? null, entity: "round", id: String(round.year), message }
  }
  return undefined
}
