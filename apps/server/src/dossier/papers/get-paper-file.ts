import { getPaperFile } from "@phocap/contract"
import { PhocapError } from "@phocap/core"
import { pdfOfDocument } from "@phocap/documents"
import { writeAudit } from "../../platform/auth/audit.ts"
import type { Context } from "../../platform/http/context.ts"
import { operation } from "../../platform/http/operation.ts"
import { sendFile } from "../../platform/http/send-file.ts"
import { makePdf } from "../pdf/make-pdf.ts"
import { paperDocx } from "../templates/paper-docx.ts"
import { tablesXlsx } from "../whole/dossier-files.ts"
import type { DossierGround } from "./dossier-ground.ts"
import { makePaper } from "./make-paper.ts"
import { dossierGround } from "./paper-ground.ts"
import { getPaperKind } from "./paper-kind.ts"

interface MadeFile {
  readonly name: string
  readonly content: Uint8Array
}

async function makeFile(
  context: Context,
  ground: DossierGround,
  paper: string,
  format: string,
): Promise<MadeFile> {
  const { unit, year } = ground
  const named = (file: string, content: Uint8Array): MadeFile => ({
    name: `${file} ${unit.name} ${year}.${format}`,
    content,
  })
  if (format === "xlsx" && paper === "tables") {
    return named("Bieu thong ke", await tablesXlsx(context, ground))
  }
  const kind = getPaperKind(ground.kinds, paper)
  const { printed, stored } = makePaper(ground, paper)
  const proof = stored.signed?.proof ?? null
  if (format === "docx") return named(kind.file, await paperDocx(context, ground, paper))
  if (format === "pdf") return named(kind.file, await makePdf(pdfOfDocument(printed, proof)))
  throw new PhocapError("paper.format", "Văn bản này không có dạng tệp đó.", "Tải tệp Word.", 404)
}

/** A part of the dossier to be printed or sent on. */
export const getPaperFileOperation = operation(getPaperFile, async (context, { params, place, reply }) => {
  const ground = await dossierGround(context, params.unit, params.year)
  const { name, content } = await makeFile(context, ground, params.paper, params.format)
  const purpose = "Lập hồ sơ đề nghị công nhận"
  await writeAudit(context, { kind: "export", place, subject: `Văn bản của hồ sơ: ${name}`, purpose })
  return sendFile(reply, name, content)
})
