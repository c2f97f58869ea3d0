import type { SheetModel } from "./workbook-model.ts"
import { xmlText } from "./xml-text.ts"

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
const packageNs = "http://schemas.openxmlformats.org/package/2006"
const mime = "application/vnd.openxmlformats-officedocument.spreadsheetml"

/** Every part of an `.xlsx` but the sheets and styles: [path, XML]. */
export function workbookParts(sheets: readonly SheetModel[]): [string, string][] {
  const overrides = sheets
    .map(
      (_, i) => `<Override PartName="/xl/worksheets/sheet${i + 1}.xml" ContentType="${mime}.worksheet+xml"/>`,
    )
    .join("")
  const list = sheets
    .map((sheet, i) => `<sheet name="${xmlText(sheet.name)}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`)
    .join("")
  const relations = sheets
    .map(
      (_, i) =>
        `<Relationship Id="rId${i + 1}" Type="${office}/worksheet" Target="worksheets/sheet${i + 1}.xml"/>`,
    )
    .join("")
  const titles = sheets
    .map(({ name, print }, i) => {
      if (print === undefined) return ""
      const row = `'${name.replaceAll("'", "''")}'!$${print.headRow}:$${print.headRow}`
      return `<definedName name="_xlnm.Print_Titles" localSheetId="${i}">${xmlText(row)}</definedName>`
    })
    .join("")
  const names = titles === "" ? "" : `<definedNames>${titles}</definedNames>`
  const styles = `<Relationship Id="rId${sheets.length + 1}" Type="${office}/styles" Target="styles.xml"/>`
  return [
    [
      "[Content_Types].xml",
      `${head}<Types xmlns="${packageNs}/content-types">` +
        `<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
        `<Default Extension="xml" ContentType="application/xml"/>` +
        `<Override PartName="/xl/workbook.xml" ContentType="${mime}.sheet.main+xml"/>` +
        `<Override PartName="/xl/styles.xml" ContentType="${mime}.styles+xml"/>${overrides}</Types>`,
    ],
    [
      "_rels/.rels",
      `${head}<Relationships xmlns="${packageNs}/relationships">` +
        `<Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ],
    [
      "xl/workbook.xml",
      `${head}<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${list}</sheets>${names}</workbook>`,
    ],
    [
      "xl/_rels/workbook.xml.rels",
      `${head}<Relationships xmlns="${packageNs}/relationships">${relations}${styles}</Relationships>`,
    ],
  ]
}
