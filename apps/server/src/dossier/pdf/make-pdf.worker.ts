import { parentPort } from "node:worker_threads"
import { PhocapError } from "@phocap/core"
import { openPdfCompiler, type PdfCompiler, type PdfSource } from "@phocap/documents"
import { loadFonts } from "./load-fonts.ts"

// The thread that lays out PDF: a volume takes a second or two, and the server goes on answering meanwhile.
let compiler: Promise<PdfCompiler> | null = null

parentPort?.on("message", async ({ id, from }: { id: number; from: PdfSource }) => {
  try {
    compiler ??= loadFonts().then(openPdfCompiler)
    const pdf = (await compiler)(from)
    parentPort?.postMessage({ id, pdf }, [pdf.buffer as ArrayBuffer])
  } catch (error) {
    const known = error instanceof PhocapError
    const { code, message, remedy, status } = known
      ? error
      : new PhocapError("pdf.failed", "Chưa tạo được tệp PDF.", "Tải tệp Word rồi lưu thành PDF.", 500)
    parentPort?.postMessage({ id, error: { code, message, remedy, status } })
  }
})
