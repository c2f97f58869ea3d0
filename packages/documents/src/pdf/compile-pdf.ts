import { PhocapError } from "@phocap/core"
import type { PdfSource } from "./pdf-source.ts"

/** Turns sources into PDF bytes: PDF/A-3, fonts embedded, the same source the same bytes. */
export type PdfCompiler = (from: PdfSource) => Uint8Array

/** A folder that does not exist: a source can read only the files that were handed over with it. */
const nowhere = "/phocap-nowhere"

function failure(): PhocapError {
  return new PhocapError("pdf.failed", "Chưa tạo được tệp PDF.", "Tải tệp Word rồi lưu thành PDF.", 500)
}

/**
 * Opens the compiler with the given fonts. It is a native part that some machines lack: then `pdf.unavailable` says so,
 * and Word files remain.
 */
export async function openPdfCompiler(fonts: readonly Uint8Array[]): Promise<PdfCompiler> {
  const native = await import("@myriaddreamin/typst-ts-node-compiler").catch(() => {
    throw new PhocapError(
      "pdf.unavailable",
      "Máy này không có phần tạo PDF.",
      "Tải tệp Word (cả hồ sơ có trong tệp .zip) rồi lưu thành PDF bằng phần mềm văn phòng.",
      501,
    )
  })
  const compiler = native.NodeCompiler.create({
    workspace: nowhere,
    fontArgs: [{ fontBlobs: fonts.map((font) => Buffer.from(font)) }],
  })
  return ({ source, files }) => {
    try {
      for (const { path, content } of files) compiler.mapShadow(`${nowhere}${path}`, Buffer.from(content))
      const pdf = compiler.pdf(
        { mainFileContent: source },
        { pdfStandard: "a-3b", pdfTags: false, creationTimestamp: 0 },
      )
      return new Uint8Array(pdf)
    } catch {
      throw failure()
    } finally {
      for (const { path } of files) compiler.unmapShadow(`${nowhere}${path}`)
      // Nothing of a volume is kept for the next: three of them would hold a gigabyte and a half.
      compiler.evictCache(0)
    }
  }
}
