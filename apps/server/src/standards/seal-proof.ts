import { createHash } from "node:crypto"
import { canonicalJson, judgePopulation } from "@phocap/engine"
import type { Context } from "../platform/http/context.ts"
import type { SealProof } from "../platform/ledger/index.ts"
import type { Commune } from "../platform/population/commune.ts"
import { freshReceipt } from "./get-law.ts"
import { formsFor, makeSheet } from "./make-sheet.ts"

const sha256 = (value: unknown) => createHash("sha256").update(canonicalJson(value)).digest("hex")

function hashesOf(pack: Context["law"]["pack"], isWanted: (path: string) => boolean): string {
  return sha256(Object.entries(pack.hashes).filter(([path]) => isWanted(path)))
}

const isForm = (path: string) => path.startsWith("forms/")

/**
 * What proves the figures of a commune's round as they are worked out now: the receipt of its verdicts, and hashes of law,
 * forms, verdicts and every official table as filled in. Books are left out: they list people, who are hashed as records.
 */
export async function sealProofOf(context: Context, commune: Commune): Promise<SealProof> {
  const { pack } = context.law
  const { unit, year } = commune
  const tables: Record<string, string> = {}
  for (const form of formsFor(context, unit, year)) {
    if (form.group === "book") continue
    tables[form.code] = sha256((await makeSheet(context, unit.code, year, form.code)).sheet)
  }
  const verdicts = judgePopulation(commune.rules, commune.population, commune.ground.area)
  return {
    receipt: freshReceipt(context, commune),
    hashes: {
      law: hashesOf(pack, (path) => !isForm(path)),
      forms: hashesOf(pack, isForm),
      verdicts: sha256(verdicts),
      tables,
    },
  }
}
