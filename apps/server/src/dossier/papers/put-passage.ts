import { putPassage } from "@phocap/contract"
import { PhocapError, toNfc } from "@phocap/core"
import { operation } from "../../platform/http/operation.ts"
import { figuresIn } from "../figures/fill-text.ts"
import { readPaperPage } from "./get-paper.ts"
import { makePaper, passagesOf } from "./make-paper.ts"
import { dossierGround } from "./paper-ground.ts"
import { writePaper } from "./paper-store.ts"
import { refuseSigned } from "./refuse-signed.ts"

/** Takes a person's text for a passage; null gives the passage back to the record. */
export const putPassageOperation = operation(putPassage, async (context, { params, body }) => {
  const ground = await dossierGround(context, params.unit, params.year)
  const { draft, stored, book } = makePaper(ground, params.paper)
  refuseSigned(stored)
  const part = passagesOf(draft).find((one) => one.id === params.passage)
  if (part === undefined) {
    throw new PhocapError(
      "paper.passage",
      "Văn bản không có đoạn này.",
      "Tải lại trang rồi chọn đoạn khác.",
      404,
    )
  }
  const { [part.id]: _, ...others } = stored.passages
  const place = { unit: ground.unit, year: params.year }
  if (body.text === null) {
    await writePaper(
      context,
      place,
      params.paper,
      body.revision,
      { passages: others },
      {
        text: `Trả đoạn “${part.title}” về câu lấy từ số liệu`,
      },
    )
    return readPaperPage(context, params)
  }
  const text = toNfc(body.text).trim()
  const named = figuresIn(text)
  const unknown = named.filter((id) => !book.has(id))
  if (unknown.length > 0) {
    const names = unknown.map((id) => `{${id}}`).join(", ")
    throw new PhocapError(
      "paper.figure",
      `Không có số liệu ${names}.`,
      "Chọn số liệu trong danh sách bên cạnh để chèn đúng tên.",
      422,
      { text: `Không có số liệu ${names}.` },
    )
  }
  const figures = Object.fromEntries(named.map((id) => [id, book.find(id)?.text ?? ""]))
  const passages = { ...others, [part.id]: { text, composed: part.text, figures } }
  await writePaper(
    context,
    place,
    params.paper,
    body.revision,
    { passages },
    {
      text: `Sửa đoạn “${part.title}”`,
      detail: { before: stored.passages[part.id]?.text ?? part.text, after: text },
    },
  )
  return readPaperPage(context, params)
})
