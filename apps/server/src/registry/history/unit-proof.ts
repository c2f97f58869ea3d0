import { getUnitProof, verifyUnit } from "@phocap/contract"
import { operation } from "../../platform/http/operation.ts"
import { readProof, verifyAll } from "../../platform/ledger/index.ts"
import { scopeOf } from "../scope-of.ts"

/** How long a unit's history is, and when it was signed last. */
export const getUnitProofOperation = operation(getUnitProof, async ({ database }, { params }) =>
  readProof(database, await scopeOf(database, params)),
)

/** Works a unit's history through and compares every record with it; the province's signed roots and schools too. */
export const verifyUnitOperation = operation(verifyUnit, async ({ database, signing }, { params }) => {
  const scope = await scopeOf(database, params)
  const { batches, entries } = await readProof(database, scope)
  const trusted = signing?.trusted ?? new Set<string>()
  for await (const { verification } of verifyAll(database, trusted, scope.unitCode)) {
    if (verification.sound) continue
    return { sound: false, batches, entries, message: verification.alteration.message }
  }
  return { sound: true, batches, entries, message: "" }
})
