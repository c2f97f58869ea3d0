import { type Directive, PhocapError } from "@phocap/core"
import type { Selectable } from "kysely"
import type { Database, Tables } from "../platform/database/index.ts"
import { getSeen } from "./get-seen.ts"
import type { Sight } from "./visible-units.ts"

type DirectiveRow = Selectable<Tables["directive"]>

export interface OwnedDirective {
  readonly unitCode: string
  readonly directive: Directive
}

/** A directive that a unit sees. Throws `directive.missing`. */
export async function getOwnedDirective(
  database: Database,
  sight: Sight,
  id: string,
): Promise<OwnedDirective> {
  const row = await getSeen(database, sight, "directive", id, () => {
    return new PhocapError(
      "directive.missing",
      "Không có văn bản này ở đơn vị đang chọn.",
      "Chọn văn bản trong danh sách, hoặc chọn đơn vị đã ban hành.",
      404,
    )
  })
  return { unitCode: row.unit_code, directive: directiveOf(row) }
}

function directiveOf(row: DirectiveRow): Directive {
  return {
    id: row.id,
    parentId: row.parent_id,
    style: row.style,
    kind: row.kind,
    number: row.number,
    issuedOn: row.issued_on,
    issuer: row.issuer,
    subject: row.subject,
    basis: row.basis,
    recipients: row.recipients,
    signer: row.signer,
    signerTitle: row.signer_title,
    fileName: row.file_name,
    text: row.text,
  }
}
