import { SaxesParser, type SaxesTagPlain } from "saxes"
import { appendAll } from "../append-all.ts"
import { randomAccess } from "../spreadsheet/read/byte-source.ts"
import { ZipArchive } from "../spreadsheet/read/zip-archive.ts"
import { defaultLimits } from "../spreadsheet/spreadsheet-limits.ts"
import { asDocumentError, documentError } from "./document-error.ts"
import { DocxNumbering } from "./docx-numbering.ts"
import { docxStyleLists, type StyleList } from "./docx-styles.ts"
import { type DocxRow, docxTableLines } from "./docx-table.ts"
import { rightColumn } from "./right-column.ts"

const limits = { ...defaultLimits, maxFileBytes: 60_000_000, maxUnpackedBytes: 300_000_000 }
/** XML of the text itself; a 60-page plan has about 1 MB. */
const maxTextBytes = 60_000_000
/** Tables and text boxes in each other; nobody writes so, and each takes what is in it over once more. */
const deepestNesting = 60
/** What tracked changes took out or moved elsewhere, and what stands for pictures, is not part of the document. */
const leftOut: ReadonlySet<string> = new Set(["w:del", "w:moveFrom", "mc:Fallback"])

/**
 * The text of a Word document, one paragraph a line, automatic numbers written out, tracked changes accepted. Rows of a table are
 * lines with tabs between cells, a cell that reaches over several rows repeated in each; tables that only set a letterhead or a
 * signature side by side give their cells one after the other. Text boxes come behind the paragraph that holds them; footnotes
 * and hidden text are left out.
 */
export async function readDocxText(bytes: Uint8Array): Promise<string> {
  try {
    const zip = await ZipArchive.open(randomAccess(bytes), limits)
    if (!zip.has("word/document.xml")) throw documentError("document-format")
    const part = async (name: string) => (zip.has(name) ? await zip.text(name, maxTextBytes) : null)
    const numbering = new DocxNumbering(await part("word/numbering.xml"))
    const styles = docxStyleLists(await part("word/styles.xml"))
    return new DocxReader(numbering, styles).read(await zip.text("word/document.xml", maxTextBytes))
  } catch (error) {
    throw asDocumentError(error)
  }
}

interface Paragraph {
  text: string
  list: string | null
  level: number | null
  style: string
  /** Its end was taken out by a tracked change: what follows goes on with it. */
  endDeleted: boolean
  /** Lines of text boxes in it. */
  readonly boxes: string[]
}

class DocxReader {
  readonly #numbering: DocxNumbering
  readonly #styles: ReadonlyMap<string, StyleList>
  readonly #names: string[] = []
  /** Where lines go: the document, and the cells and boxes that are open in it. */
  readonly #sinks: string[][] = [[]]
  readonly #paragraphs: Paragraph[] = []
  readonly #tables: DocxRow[][] = []
  #carried = ""
  #skipped = 0
  #hidden = false

  constructor(numbering: DocxNumbering, styles: ReadonlyMap<string, StyleList>) {
    this.#numbering = numbering
    this.#styles = styles
  }

  read(xml: string): string {
    const parser = new SaxesParser({ xmlns: false })
    const damaged = () => {
      throw documentError("document-damaged")
    }
    parser.on("doctype", damaged)
    parser.on("error", damaged)
    parser.on("opentag", (tag) => {
      this.#open(tag, String(tag.attributes["w:val"] ?? ""))
      this.#names.push(tag.name)
    })
    parser.on("text", (text) => {
      if (this.#names.at(-1) === "w:t") this.#write(text)
    })
    parser.on("closetag", (tag) => {
      this.#names.pop()
      this.#close(tag.name)
    })
    parser.write(xml).close()
    this.#flush()
    return (this.#sinks[0] ?? []).join("\n")
  }

  #open(tag: SaxesTagPlain, value: string): void {
    if (this.#sinks.length > deepestNesting) throw documentError("document-damaged")
    const parent = this.#names.at(-1)
    const paragraph = this.#paragraphs.at(-1)
    const row = this.#tables.at(-1)?.at(-1)
    const cell = row?.cells.at(-1)
    switch (tag.name) {
      case "w:tbl":
        this.#tables.push([])
        break
      case "w:tr":
        this.#tables.at(-1)?.push({ cells: [], before: 0, deleted: false })
        break
      case "w:gridBefore":
        if (row !== undefined) row.before = countOf(value, 0)
        break
      case "w:tc": {
        const lines: string[] = []
        row?.cells.push({ lines, span: 1, joined: false })
        this.#sinks.push(lines)
        break
      }
      case "w:gridSpan":
        if (cell !== undefined) cell.span = countOf(value, 1)
        break
      case "w:vMerge":
        if (cell !== undefined) cell.joined = value !== "restart"
        break
      case "w:txbxContent":
        this.#sinks.push([])
        break
      case "w:p":
        this.#paragraphs.push({
          text: this.#carried,
          list: null,
          level: null,
          style: "",
          endDeleted: false,
          boxes: [],
        })
        this.#carried = ""
        break
      case "w:pStyle":
        if (paragraph !== undefined) paragraph.style = value
        break
      case "w:ilvl":
        if (paragraph !== undefined) paragraph.level = Number(value)
        break
      case "w:numId":
        if (paragraph !== undefined) paragraph.list = value
        break
      case "w:r":
        this.#hidden = false
        break
      case "w:vanish":
        if (this.#names.at(-2) === "w:r" && value !== "0" && value !== "false") this.#hidden = true
        break
      case "w:tab":
      case "w:ptab":
        if (parent === "w:r") this.#write("\t")
        break
      case "w:br":
      case "w:cr":
        if (tag.attributes["w:type"] !== "page") this.#write("\n")
        break
      case "w:noBreakHyphen":
        this.#write("-")
        break
      default:
        if (!leftOut.has(tag.name)) break
        if (parent === "w:trPr") {
          if (row !== undefined) row.deleted = true
        } else if (parent === "w:rPr") {
          if (paragraph !== undefined && tag.name === "w:del") paragraph.endDeleted = true
        } else this.#skipped++
    }
  }

  #close(name: string): void {
    const parent = this.#names.at(-1)
    if (name === "w:p") this.#endParagraph()
    else if (name === "w:tc") {
      this.#flush()
      this.#sinks.pop()
    } else if (name === "w:txbxContent") {
      const lines = this.#sinks.pop() ?? []
      const boxes = this.#paragraphs.at(-1)?.boxes
      if (this.#skipped === 0 && boxes !== undefined) appendAll(boxes, lines)
    } else if (name === "w:tbl") {
      const rows = this.#tables.pop()
      if (rows !== undefined) this.#put(docxTableLines(rows))
    } else if (leftOut.has(name) && parent !== "w:trPr" && parent !== "w:rPr") this.#skipped--
  }

  #write(text: string): void {
    const paragraph = this.#paragraphs.at(-1)
    if (paragraph !== undefined && this.#skipped === 0 && !this.#hidden) paragraph.text += text
  }

  #endParagraph(): void {
    const paragraph = this.#paragraphs.pop()
    if (paragraph === undefined) return
    if (paragraph.endDeleted) {
      this.#carried = paragraph.text
      return
    }
    const text = columnsOf(paragraph.text)
    const number = text.trim() === "" ? "" : this.#numberOf(paragraph)
    const whole = number === "" ? text : `${number} ${text}`
    this.#put(whole.split("\n"))
    this.#put(paragraph.boxes)
  }

  /** Text whose paragraph never went on. */
  #flush(): void {
    if (this.#carried !== "") this.#put(this.#carried.split("\n"))
    this.#carried = ""
  }

  #put(lines: readonly string[]): void {
    const sink = this.#sinks.at(-1)
    if (sink !== undefined) appendAll(sink, lines)
  }

  #numberOf({ list, level, style }: Paragraph): string {
    if (list === "0") return ""
    const ofStyle = this.#styles.get(style)
    const id = list ?? ofStyle?.id
    if (id === undefined || id === "") return ""
    return this.#numbering.next(id, level ?? ofStyle?.level ?? this.#numbering.levelOf(style))
  }
}

/** Tabs that part the two columns of a letterhead stay; others only set words apart. */
function columnsOf(text: string): string {
  if (!text.includes("\t")) return text
  return text
    .split("\n")
    .map((line) => {
      const parts = line.split(/\t+/).map((part) => part.trim())
      const filled = parts.filter((part) => part !== "")
      const right = filled.at(-1) ?? ""
      return filled.length === 2 && rightColumn.test(right) ? filled.join("\t") : parts.join(" ").trim()
    })
    .join("\n")
}

function countOf(value: string, least: number): number {
  const count = Number(value)
  return Number.isInteger(count) && count >= least && count <= 60 ? count : least
}
