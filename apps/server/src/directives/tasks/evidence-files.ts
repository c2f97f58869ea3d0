import { addEvidenceFile, getEvidenceFile } from "@phocap/contract"
import { PhocapError } from "@phocap/core"
import { writeAudit } from "../../platform/auth/audit.ts"
import type { Transaction } from "../../platform/database/index.ts"
import { isOfficeFile } from "../../platform/http/file-kind.ts"
import { findKeptFile, hashOf, keepFile } from "../../platform/http/kept-file.ts"
import { operation } from "../../platform/http/operation.ts"
import { sendFile } from "../../platform/http/send-file.ts"
import { takeFile } from "../../platform/http/take-file.ts"
import { evidenceLimit } from "../file-limits.ts"
import { sightOf } from "../visible-units.ts"
import { eventsOf, getOwnedTask } from "./find-task.ts"
import { recordEvent } from "./record-event.ts"
import { taskPage } from "./task-page.ts"

/** Keeps a file once by its content and puts it to the task. Throws `evidence.kind`. */
export const addEvidenceFileOperation = operation(addEvidenceFile, async (context, { params, request }) => {
  const { database } = context
  const sight = await sightOf(database, params.unit, params.year)
  const owned = await getOwnedTask(database, sight, params.id)
  const file = await takeFile(request, evidenceLimit)
  const { name, bytes } = file
  if (!isOfficeFile(name, bytes)) {
    throw new PhocapError(
      "evidence.kind",
      "Tệp này không phải PDF, ảnh, Word, Excel hay PowerPoint, hoặc tên tệp không đúng với nội dung.",
      "Gửi tệp .pdf, .jpg, .png, .heic, .docx, .xlsx, .pptx; tệp loại khác thì in ra PDF rồi gửi.",
      422,
    )
  }
  const { provinceCode } = sight.unit
  const values = { type: "file", value: name, sha256: hashOf(bytes), name }
  const owner = { provinceCode, unitCode: owned.unitCode }
  const keep = (tx: Transaction) => keepFile(tx, context, owner, file)
  await recordEvent(context, provinceCode, owned, { kind: "evidence", text: "", values }, keep)
  return taskPage(context, params, params.id)
})

/** A file is open to those who see the task that it proves. */
export const getEvidenceFileOperation = operation(
  getEvidenceFile,
  async (context, { params, place, reply }) => {
    const { database } = context
    const sight = await sightOf(database, params.unit, params.year)
    const { unitCode } = await getOwnedTask(database, sight, params.id)
    const events = await eventsOf(database, sight.unit.provinceCode, params.id)
    const event = events.find((one) => one.values.sha256 === params.sha256)
    const owner = { provinceCode: sight.unit.provinceCode, unitCode }
    const content = await findKeptFile(database, owner, params.sha256)
    if (content === undefined || event === undefined) {
      throw new PhocapError(
        "evidence.missing",
        "Không có tệp minh chứng này.",
        "Mở lại nhiệm vụ rồi chọn tệp.",
        404,
      )
    }
    const name = String(event.values.name ?? "minh-chung")
    const purpose = "Theo dõi nhiệm vụ được giao"
    await writeAudit(context, { kind: "export", place, subject: `Tệp minh chứng ${name}`, purpose })
    return sendFile(reply, name, content)
  },
)
