import { PhocapError } from "@phocap/core"
import { openPdfCompiler, type PdfCompiler, type PdfSource } from "@phocap/documents"
import { loadFonts } from "./load-fonts.ts"
import type { PdfAnswer } from "./make-pdf.ts"

// The process that lays out PDF; it ends with the one that started it, not with an interrupt meant for both.
let compiler: Promise<PdfCompiler> | null = null

type Outcome = { readonly pdf: Uint8Array } | Pick<Extract<PdfAnswer, { error: unknown }>, "error">

async function layOut(from: PdfSource): Promise<Outcome> {
  try {
    compiler ??= loadFonts().then(openPdfCompiler)
    return { pdf: (await compiler)(from) }
  } catch (error) {
    const known = error instanceof PhocapError
    const { code, message, remedy, status } = known
      ? error
      : new PhocapError("pdf.failed", "Chưa tạo được tệp PDF.", "Tải tệp Word rồi lưu thành PDF.", 500)
    return { error: { code, message, remedy, status } }
  }
}

process.on("disconnect", () => process.exit())
process.on("SIGINT", () => {})
process.on("message", async (from: PdfSource) => {
  const outcome = await layOut(from)
  process.send?.({ ...outcome, resident: process.memoryUsage.rss() })
})
