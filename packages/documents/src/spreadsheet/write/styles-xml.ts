import type { CellStyle } from "./workbook-model.ts"

/** Each look in three forms: as it is, "text though it looks like a formula" (quotePrefix), and date. */
const looks: readonly CellStyle[] = ["plain", "title", "header", "body"]
const forms = ["general", "quoted", "date"] as const

/** Index into `cellXfs` of `stylesXml`. */
export function styleIndex(style: CellStyle, form: (typeof forms)[number]): number {
  return looks.indexOf(style) * forms.length + forms.indexOf(form)
}

const xf: Readonly<Record<CellStyle, string>> = {
  plain: 'fontId="0" fillId="0" borderId="0" applyAlignment="1"><alignment vertical="top"/>',
  title: 'fontId="2" fillId="0" borderId="0" applyFont="1"><alignment vertical="center"/>',
  header:
    'fontId="1" fillId="2" borderId="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1">' +
    '<alignment horizontal="center" vertical="center" wrapText="1"/>',
  body: 'fontId="0" fillId="0" borderId="1" applyBorder="1" applyAlignment="1"><alignment vertical="top"/>',
}

const side = (name: string) => `<${name} style="thin"><color auto="1"/></${name}>`
const font = (size: number, bold: boolean) =>
  `<font>${bold ? "<b/>" : ""}<sz val="${size}"/><name val="Times New Roman"/><family val="1"/></font>`

const cellXfs = looks.flatMap((look) =>
  forms.map((form) => {
    const format = form === "date" ? 'numFmtId="164" applyNumberFormat="1" ' : 'numFmtId="0" '
    return `<xf ${format}${form === "quoted" ? 'quotePrefix="1" ' : ""}xfId="0" ${xf[look]}</xf>`
  }),
)

/** The whole `xl/styles.xml`. */
export const stylesXml =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
  '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
  '<numFmts count="1"><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/></numFmts>' +
  `<fonts count="3">${font(12, false)}${font(12, true)}${font(14, true)}</fonts>` +
  '<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>' +
  '<fill><patternFill patternType="solid"><fgColor rgb="FFEDEDED"/><bgColor indexed="64"/></patternFill></fill></fills>' +
  '<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border>' +
  `<border>${["left", "right", "top", "bottom"].map(side).join("")}<diagonal/></border></borders>` +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  `<cellXfs count="${cellXfs.length}">${cellXfs.join("")}</cellXfs>` +
  '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>'
