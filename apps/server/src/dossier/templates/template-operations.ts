import { createHash } from "node:crypto"
import { getTemplate, type PaperTemplate, putTemplate, removeTemplate } from "@phocap/contract"
import { PhocapError, toNfc } from "@phocap/core"
import { fillWordTemplate, nearestName, templateFields } from "@phocap/documents"
import { inTransaction } from "../../platform/database/index.ts"
import type { Context } from "../../platform/http/context.ts"
import { operation } from "../../platform/http/operation.ts"
import type { DossierGround } from "../papers/dossier-ground.ts"
import { makePaper } from "../papers/make-paper.ts"
import { dossierGround } from "../papers/paper-ground.ts"
import { addEvent } from "../recognition/add-event.ts"
import { fieldValues, type PaperField, paperFields } from "./paper-fields.ts"
import { findTemplate } from "./template-store.ts"

interface Place {
  readonly unit: string
  readonly year: number
  readonly paper: string
}

const largest = 5 * 1024 * 1024

async function reply(context: Context, ground: DossierGround, paper: string): Promise<PaperTemplate> {
  const template = await findTemplate(context.database, ground.unit, paper)
  return {
    template:
      template === null ? null : { fileName: template.fileName, actor: template.actor, at: template.at },
    fields: paperFields(makePaper(ground, paper)),
  }
}

/** Names each field of the file that no paper knows, with the one that was probably meant. */
function checkFields(named: readonly string[], fields: readonly PaperField[]): void {
  const known = fields.map((field) => field.name)
  const wrong = named.filter((name) => !known.includes(name))
  if (wrong.length === 0) return
  const said = wrong.map((name) => {
    const near = nearestName(name, known)
    return near === null ? `{${name}}` : `{${name}} (có phải {${near}}?)`
  })
  throw new PhocapError(
    "template.fields",
    `Mẫu có ${wrong.length} trường không có trong văn bản này: ${said.join(", ")}.`,
    "Sửa tên trường trong tệp Word theo danh sách bên dưới rồi gửi lại.",
    422,
  )
}

export const getTemplateOperation = operation(getTemplate, async (context, { params }) =>
  reply(context, await dossierGround(context, params.unit, params.year), params.paper),
)

/** Keeps the office's own file for a paper. Throws `template.none`, `template.size`, `template.fields` and what
 * `templateFields` says of the file. */
export const putTemplateOperation = operation(putTemplate, async (context, { params, request }) => {
  const ground = await dossierGround(context, params.unit, params.year)
  const fields = paperFields(makePaper(ground, params.paper))
  const upload = request.isMultipart() ? await request.file({ limits: { fileSize: largest } }) : undefined
  if (upload === undefined) {
    throw new PhocapError(
      "template.none",
      "Chưa có tệp nào được gửi lên.",
      "Chọn tệp .docx rồi gửi lại.",
      422,
    )
  }
  const content = await upload.toBuffer().catch(() => null)
  if (content === null || content.length > largest) {
    throw new PhocapError("template.size", "Tệp mẫu lớn hơn 5 MB.", "Bỏ bớt ảnh trong mẫu rồi gửi lại.", 413)
  }
  checkFields(await templateFields(content), fields)
  // What cannot be filled is told now, not when somebody wants the paper.
  await fillWordTemplate(content, fieldValues(fields))
  const fileName = toNfc(upload.filename.split(/[\\/]/).at(-1) ?? "").slice(0, 200) || "mau.docx"
  await write(context, ground, params, {
    file_name: fileName,
    sha256: createHash("sha256").update(content).digest("hex"),
    content,
    actor: context.actor.name,
    at: context.now(),
  })
  return reply(context, ground, params.paper)
})

export const removeTemplateOperation = operation(removeTemplate, async (context, { params }) => {
  const ground = await dossierGround(context, params.unit, params.year)
  await write(context, ground, params, null)
  return reply(context, ground, params.paper)
})

type Row = { file_name: string; sha256: string; content: Buffer; actor: string; at: string }

async function write(context: Context, ground: DossierGround, params: Place, row: Row | null): Promise<void> {
  const { unit } = ground
  const key = { province_code: unit.provinceCode, unit_code: unit.code, paper: params.paper }
  const place = { provinceCode: unit.provinceCode, unitCode: unit.code, year: params.year }
  await inTransaction(context.database, async (tx) => {
    if (row === null) {
      await tx.query
        .deleteFrom("paper_template")
        .where("province_code", "=", key.province_code)
        .where("unit_code", "=", key.unit_code)
        .where("paper", "=", key.paper)
        .execute()
    } else {
      await tx.query
        .insertInto("paper_template")
        .values({ ...key, ...row })
        .onConflict((conflict) => conflict.columns(["province_code", "unit_code", "paper"]).doUpdateSet(row))
        .execute()
    }
    const text = row === null ? "Bỏ mẫu Word riêng" : `Dùng mẫu Word riêng ${row.file_name}`
    await addEvent(context, tx, place, params.paper, text, { sha256: row?.sha256 ?? null })
  })
}
