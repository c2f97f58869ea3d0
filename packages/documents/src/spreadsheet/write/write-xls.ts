import { CFB } from "@e965/xlsx"
import { createSharedStrings } from "./biff8/shared-strings.ts"
import { workbookGlobals } from "./biff8/workbook-globals.ts"
import { worksheetStream } from "./biff8/worksheet-stream.ts"
import { checkSheetNames } from "./check-sheet-names.ts"
import type { WorkbookModel } from "./workbook-model.ts"

/** What is used of the library's compound file ([MS-CFB]), which it gives without types. */
const compoundFile: {
  readonly utils: {
    readonly cfb_new: (options: { root: string }) => unknown
    readonly cfb_add: (file: unknown, path: string, content: Buffer) => unknown
  }
  readonly write: (file: unknown, options: { type: "buffer" }) => Buffer
} = CFB

/**
 * The workbook as Excel 97–2003 (`.xls`), which the ministry's system takes in. The format is written whole and holds
 * 65,536 rows × 256 columns; more is refused. Styles are not written, widths, merged cells and dates are.
 *
 * The records are ours, the compound file around them the library's: its own writer of records holds 16 KB a cell
 * (14 GB and a minute for 16,000 people).
 */
export async function xlsBytes(model: WorkbookModel): Promise<Uint8Array> {
  checkSheetNames(model)
  const strings = createSharedStrings()
  const streams: Uint8Array[] = []
  for (const sheet of model.sheets) streams.push(await worksheetStream(sheet, strings, streams.length === 0))
  const sheets = model.sheets.map(({ name }, i) => ({ name, bytes: streams[i]?.length ?? 0 }))
  const file = compoundFile.utils.cfb_new({ root: "R" })
  compoundFile.utils.cfb_add(file, "/Workbook", Buffer.concat([workbookGlobals(sheets, strings), ...streams]))
  return new Uint8Array(compoundFile.write(file, { type: "buffer" }))
}
