import { makeZip, type TestEntry } from "./make-zip.ts"

const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
const packageNs = "http://schemas.openxmlformats.org/package/2006/relationships"

export interface RawWorkbook {
  /** Inside of `<sheetData>`, or a whole worksheet when it begins with "<?xml" or "<worksheet". */
  readonly sheet?: string
  readonly sheetName?: string
  readonly sharedStrings?: string
  readonly styles?: string
  readonly date1904?: boolean
  readonly extra?: readonly TestEntry[]
  readonly change?: (entry: TestEntry) => TestEntry
}

/** An `.xlsx` from raw XML, for what no honest writer makes. */
export function makeXlsx(raw: RawWorkbook): Buffer {
  const sheet = raw.sheet ?? ""
  const whole = /^(<\?xml|<worksheet|<x:worksheet|<!)/.test(sheet)
  const relation = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="${office}/${type}" Target="${target}"/>`
  const entries: TestEntry[] = [
    {
      name: "_rels/.rels",
      content: `<Relationships xmlns="${packageNs}">${relation("r1", "officeDocument", "xl/workbook.xml")}</Relationships>`,
    },
    {
      name: "xl/workbook.xml",
      content:
        `<workbook xmlns="${main}" xmlns:r="${office}"><workbookPr date1904="${raw.date1904 ? 1 : 0}"/>` +
        `<sheets><sheet name="${raw.sheetName ?? "DuLieu"}" sheetId="1" r:id="r1"/></sheets></workbook>`,
    },
    {
      name: "xl/_rels/workbook.xml.rels",
      content:
        `<Relationships xmlns="${packageNs}">${relation("r1", "worksheet", "/xl/worksheets/sheet1.xml")}` +
        `${relation("r2", "sharedStrings", "sharedStrings.xml")}${relation("r3", "styles", "styles.xml")}</Relationships>`,
    },
    {
      name: "xl/worksheets/sheet1.xml",
      content: whole ? sheet : `<worksheet xmlns="${main}"><sheetData>${sheet}</sheetData></worksheet>`,
    },
  ]
  if (raw.sharedStrings !== undefined) {
    entries.push({ name: "xl/sharedStrings.xml", content: `<sst xmlns="${main}">${raw.sharedStrings}</sst>` })
  }
  if (raw.styles !== undefined) {
    entries.push({ name: "xl/styles.xml", content: `<styleSheet xmlns="${main}">${raw.styles}</styleSheet>` })
  }
  entries.push(...(raw.extra ?? []))
  return makeZip(raw.change ? entries.map(raw.change) : entries)
}
