import { spreadsheetError } from "../spreadsheet-error.ts"
import { megabytes, type SpreadsheetLimits } from "../spreadsheet-limits.ts"
import { utf8Chunks } from "./utf8-chunks.ts"
import { decodeText, nameCode, unescapeExcel, XmlBytes } from "./xml-bytes.ts"
import type { ZipArchive } from "./zip-archive.ts"

const si = nameCode("si")
const t = nameCode("t")
const rPh = nameCode("rPh")

/** The table of texts that cells refer to by number. Rich text loses its looks, phonetic guides are left out. */
export async function readSharedStrings(
  zip: ZipArchive,
  path: string,
  limits: SpreadsheetLimits,
): Promise<readonly string[]> {
  if (zip.size(path) > limits.maxSharedStringBytes) {
    throw spreadsheetError("spreadsheet-too-large", `riêng phần chữ đã ${megabytes(zip.size(path))}`)
  }
  const strings: string[] = []
  let text = ""
  let inText = false
  let phonetic = false
  const xml = new XmlBytes(
    {
      open(name) {
        if (name === si) text = ""
        else if (name === t) inText = !phonetic
        else if (name === rPh) phonetic = true
      },
      close(name) {
        if (name === t) inText = false
        else if (name === rPh) phonetic = false
        else if (name === si) strings.push(unescapeExcel(text))
      },
      text(bytes, from, to, cdata) {
        if (!inText) return
        text = text === "" ? decodeText(bytes, from, to, cdata) : text + decodeText(bytes, from, to, cdata)
        if (text.length > limits.maxCellBytes) {
          throw spreadsheetError("spreadsheet-cell-too-long", `trên ${limits.maxCellBytes} ký tự`)
        }
      },
    },
    limits.maxCellBytes,
  )
  for await (const chunk of utf8Chunks(zip.chunks(path))) xml.write(chunk)
  xml.end()
  return strings
}
