import { attachProof, fillWordTemplate, writeAdministrativeDocx } from "@phocap/documents"
import { canonicalJson } from "@phocap/engine"
import type { Context } from "../../platform/http/context.ts"
import type { DossierGround } from "../papers/dossier-ground.ts"
import { makePaper } from "../papers/make-paper.ts"
import { fieldValues, paperFields } from "./paper-fields.ts"
import { findTemplate } from "./template-store.ts"

/**
 * A paper as Word: by the office's own file where it has one, else in the standing layout. A frozen paper keeps the
 * fields of its day; when the office's file was changed since, it falls back on the standing layout.
 */
export async function paperDocx(context: Context, ground: DossierGround, paper: string): Promise<Uint8Array> {
  const made = makePaper(ground, paper)
  const { signed } = made.stored
  const proof = signed?.proof ?? null
  const template = await findTemplate(context.database, ground.unit, paper)
  const frozen = signed?.template ?? null
  if (template === null || (signed !== null && frozen?.sha256 !== template.sha256)) {
    return writeAdministrativeDocx(made.printed, proof)
  }
  const filled = await fillWordTemplate(template.content, frozen?.fields ?? fieldValues(paperFields(made)))
  return proof === null ? filled : attachProof(filled, canonicalJson(proof))
}
