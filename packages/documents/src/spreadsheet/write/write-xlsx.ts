import { Writable } from "node:stream"
import { checkSheetNames } from "./check-sheet-names.ts"
import { stylesXml } from "./styles-xml.ts"
import type { WorkbookModel } from "./workbook-model.ts"
import { workbookParts } from "./workbook-xml.ts"
import { worksheetXml } from "./worksheet-xml.ts"
import { ZipWriter } from "./zip-writer.ts"

/**
 * Writes a workbook as `.xlsx` to a stream and ends it. Rows are taken as they are needed and nothing is kept, so
 * memory does not grow with the sheet. Text cells are never formulas. When a row source or the stream fails, the
 * stream is destroyed and the error is thrown: what was written so far is not a readable file.
 */
export async function writeXlsx(model: WorkbookModel, to: Writable): Promise<void> {
  checkSheetNames(model)
  const zip = new ZipWriter(to)
  try {
    for (const [path, xml] of workbookParts(model.sheets)) await zip.add(path, [xml])
    await zip.add("xl/styles.xml", [stylesXml])
    for (const [i, sheet] of model.sheets.entries()) {
      await zip.add(`xl/worksheets/sheet${i + 1}.xml`, worksheetXml(sheet))
    }
    await zip.end()
  } catch (error) {
    to.destroy()
    throw error
  }
}

/** The same as bytes, for workbooks that fit in memory. */
export async function xlsxBytes(model: WorkbookModel): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  const to = new Writable({
    write(chunk: Uint8Array, _encoding, done) {
      chunks.push(chunk)
      done()
    },
  })
  await writeXlsx(model, to)
  return Buffer.concat(chunks)
}
