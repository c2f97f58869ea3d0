import { SaxesParser, type SaxesTagPlain } from "saxes"
import { randomAccess } from "../spreadsheet/read/byte-source.ts"
import { ZipArchive } from "../spreadsheet/read/zip-archive.ts"
import { defaultLimits } from "../spreadsheet/spreadsheet-limits.ts"
import { asDocumentError, documentError } from "./document-error.ts"
import { DocxNumbering } from "./docx-numbering.ts"

const limits = { ...defaultLimits, maxFileBytes: 60_000_000, maxUnpackedBytes: 300_000_000 }
/** XML of the text itself; a 60-page plan has about 1 MB. */
const maxTextBytes = 60_000_000
/** A table with so many columns and rows is a table and not a way to set things side by side. */
const tableSize = { columns: 3, rows: 2 }

interface Cell {
  readonly paragraphs: string[]
  /** Goes on with the cell above. */
  joined: boolean
}

/**
 * The text of a Word document, one paragraph a line, automatic numbers written out. Rows of a table are lines with tabs
 * between cells, a cell that reaches over several rows repeated in each; tables that only set a letterhead or a
 * signature side by side give their cells one after the other.
 */
export async function readDocxText(bytes: Uint8Array): Promise<string> {
  try {
    const zip = await ZipArchive.open(randomAccess(bytes), limits)
    if (!zip.has("word/document.xml")) throw documentError("document-format")
    const numbers = zip.has("word/numbering.xml") ? await zip.text("word/numbering.xml", maxTextBytes) : null
    return textOf(await zip.text("word/document.xml", maxTextBytes), new DocxNumbering(numbers))
  } catch (error) {
    throw asDocumentError(error)
  }
}

function textOf(xml: string, numbering: DocxNumbering): string {
  const lines: string[] = []
  const rows: Cell[][] = []
  let depth = 0
  let paragraph: string | null = null
  let list = { id: "", level: 0 }
  let inText = false
  let skipped = 0
  const parser = new SaxesParser({ xmlns: false })
  parser.on("doctype", () => {
    throw documentError("document-damaged")
  })
  parser.on("error", () => {
    throw documentError("document-damaged")
  })
  const cell = () => rows.at(-1)?.at(-1)
  parser.on("opentag", (tag: SaxesTagPlain) => {
    const value = String(tag.attributes["w:val"] ?? "")
    switch (tag.name) {
      // What tracked changes took out, and text of pictures' fallbacks, is not part of the document.
      case "w:del":
      case "mc:Fallback":
        skipped++
        break
      case "w:tbl":
        depth++
        if (depth === 1) rows.length = 0
        break
      case "w:tr":
        if (depth === 1) rows.push([])
        break
      case "w:tc":
        if (depth === 1) rows.at(-1)?.push({ paragraphs: [], joined: false })
        break
      case "w:vMerge": {
        const current = cell()
        if (current !== undefined && depth === 1) current.joined = value !== "restart"
        break
      }
      case "w:p":
        paragraph = ""
        list = { id: "", level: 0 }
        break
      case "w:ilvl":
        list.level = Number(value)
        break
      case "w:numId":
        list.id = value
        break
      case "w:t":
        inText = skipped === 0
        break
      case "w:tab":
        if (paragraph !== null && paragraph !== "") paragraph += " "
        break
      case "w:br":
      case "w:cr":
        if (paragraph !== null) paragraph += tag.attributes["w:type"] === "page" ? "" : "\n"
        break
      case "w:noBreakHyphen":
        if (paragraph !== null) paragraph += "-"
        break
    }
  })
  parser.on("text", (text) => {
    if (inText && paragraph !== null) paragraph += text
  })
  parser.on("closetag", (tag: SaxesTagPlain) => {
    if (tag.name === "w:t") inText = false
    else if (tag.name === "w:del" || tag.name === "mc:Fallback") skipped--
    else if (tag.name === "w:p" && paragraph !== null) {
      const number =
        list.id === "" || list.id === "0" || paragraph === "" ? "" : numbering.next(list.id, list.level)
      const whole = number === "" ? paragraph : `${number} ${paragraph}`
      const current = cell()
      if (depth > 0 && current !== undefined) current.paragraphs.push(whole)
      else lines.push(...whole.split("\n"))
      paragraph = null
    } else if (tag.name === "w:tbl") {
      depth--
      if (depth === 0) {
        lines.push(...tableLines(rows))
        rows.length = 0
      }
    }
  })
  parser.write(xml).close()
  return lines.join("\n")
}

function tableLines(rows: readonly (readonly Cell[])[]): string[] {
  const columns = Math.max(0, ...rows.map((row) => row.length))
  if (columns < tableSize.columns || rows.length < tableSize.rows) {
    // Column by column, as a letterhead of two columns is read.
    const out: string[] = []
    for (let column = 0; column < columns; column++) {
      for (const row of rows) out.push(...(row[column]?.paragraphs.flatMap((one) => one.split("\n")) ?? []))
    }
    return ["", ...out, ""]
  }
  const above: string[] = []
  return rows.map((row) => {
    const texts = row.map((one, column) => {
      const own = one.paragraphs
        .join(" ")
        .replace(/[\s\n]+/g, " ")
        .trim()
      const text = one.joined && own === "" ? (above[column] ?? "") : own
      above[column] = text
      return text
    })
    return texts.join("\t")
  })
}
