import { spreadsheetError } from "../spreadsheet-error.ts"
import { parseXml } from "./parse-xml.ts"
import type { ZipArchive } from "./zip-archive.ts"

export interface WorkbookIndex {
  readonly sheets: readonly { readonly name: string; readonly path: string }[]
  readonly date1904: boolean
  readonly stylesPath: string | null
  readonly sharedStringsPath: string | null
}

/** Far more than any real part of this kind. */
const partLimit = 20_000_000

interface Relation {
  readonly type: string
  readonly path: string
}

/** A relation's target as a path in the zip, resolved against the folder of its owner. */
function resolved(folder: string, target: string): string {
  if (target.startsWith("/")) return target.slice(1)
  const parts = folder === "" ? [] : folder.split("/")
  for (const part of target.split("/")) {
    if (part === "..") parts.pop()
    else if (part !== ".") parts.push(part)
  }
  return parts.join("/")
}

async function relations(zip: ZipArchive, folder: string, file: string): Promise<Map<string, Relation>> {
  const found = new Map<string, Relation>()
  const path = `${folder === "" ? "" : `${folder}/`}_rels/${file}.rels`
  if (!zip.has(path)) return found
  parseXml(await zip.text(path, partLimit), ({ name, attributes }) => {
    const target = attributes.get("Target")
    if (name !== "Relationship" || !target || attributes.get("TargetMode") === "External") return
    const type = (attributes.get("Type") ?? "").split("/").at(-1) ?? ""
    found.set(attributes.get("Id") ?? "", { type, path: resolved(folder, target) })
  })
  return found
}

/** Says which other kind of zip this is, when it is not an `.xlsx`. */
function refuseOther(zip: ZipArchive): never {
  const names = [...zip.names]
  const kind = names.includes("word/document.xml")
    ? "Word (.docx)"
    : names.includes("ppt/presentation.xml")
      ? "PowerPoint (.pptx)"
      : names.includes("xl/workbook.bin")
        ? "Excel nhị phân (.xlsb)"
        : names.includes("content.xml") && names.includes("mimetype")
          ? "OpenDocument (.ods)"
          : "nén ZIP"
  throw spreadsheetError("spreadsheet-unsupported", kind)
}

/** Reads which sheets an `.xlsx` has and where its parts lie. */
export async function readWorkbookIndex(zip: ZipArchive): Promise<WorkbookIndex> {
  const root = await relations(zip, "", "")
  const main = [...root.values()].find(({ type }) => type === "officeDocument")?.path ?? "xl/workbook.xml"
  if (!zip.has(main) || !main.endsWith(".xml")) refuseOther(zip)
  const slash = main.lastIndexOf("/")
  const own = await relations(zip, main.slice(0, Math.max(slash, 0)), main.slice(slash + 1))
  const sheets: { name: string; path: string }[] = []
  let date1904 = false
  parseXml(await zip.text(main, partLimit), ({ name, attributes }) => {
    if (name === "workbookPr") date1904 = ["1", "true"].includes(attributes.get("date1904") ?? "")
    const relation = name === "sheet" ? own.get(attributes.get("id") ?? "") : undefined
    if (relation?.type === "worksheet")
      sheets.push({ name: attributes.get("name") ?? "", path: relation.path })
  })
  if (sheets.length === 0) throw spreadsheetError("spreadsheet-damaged", "không có trang tính nào")
  const byType = (wanted: string) => {
    const path = [...own.values()].find(({ type }) => type === wanted)?.path
    return path !== undefined && zip.has(path) ? path : null
  }
  return { sheets, date1904, stylesPath: byType("styles"), sharedStringsPath: byType("sharedStrings") }
}
