import { layoutOf } from "../administrative-document/document-layout.ts"
import type { ProofFinding } from "./proof-finding.ts"

const points = 72 / 25.4
/** Letters of a sentence that are shown where it was not found. */
const shownLetters = 160

const bare = (text: string): string => text.normalize("NFC").replace(/\s+/g, "")

/** What stands on the pages between head and foot, in the order in which it was printed, without spaces. */
async function bodyOf(pdf: Uint8Array): Promise<string> {
  const { getDocument, VerbosityLevel } = await import("pdfjs-dist/legacy/build/pdf.mjs")
  const { margin } = layoutOf({ system: "state" })
  const task = getDocument({
    data: Uint8Array.from(pdf),
    isEvalSupported: false,
    useSystemFonts: false,
    disableFontFace: true,
    verbosity: VerbosityLevel.ERRORS,
  })
  try {
    const file = await task.promise
    let body = ""
    for (let number = 1; number <= file.numPages; number++) {
      const page = await file.getPage(number)
      const top = (page.view[3] ?? 0) - margin.top * points
      const bottom = margin.bottom * points - 2
      for (const item of (await page.getTextContent()).items) {
        if (!("str" in item)) continue
        const y = Number(item.transform[5])
        if (y < top && y >= bottom) body += item.str
      }
      page.cleanup()
    }
    return bare(body)
  } finally {
    await task.destroy()
  }
}

/**
 * Holds the pages of a PDF against the sentences and cells that were fixed, one after another: a sentence that is not
 * found after the one before it was altered or taken away.
 */
export async function checkPrinted(pdf: Uint8Array, lines: readonly string[]): Promise<ProofFinding[]> {
  const body = await bodyOf(pdf).catch(() => null)
  if (body === null) return [{ label: "Bản in", expected: "đọc được", found: "không đọc được" }]
  const findings: ProofFinding[] = []
  let at = 0
  for (const line of lines) {
    const wanted = bare(line)
    const found = body.indexOf(wanted, at)
    if (found < 0) {
      findings.push({
        label: "Câu trong bản in",
        expected: line.slice(0, shownLetters),
        found: "không thấy đúng như vậy",
      })
    } else at = found + wanted.length
  }
  return findings
}
