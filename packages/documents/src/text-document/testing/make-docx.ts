import { makeZip } from "../../spreadsheet/testing/make-zip.ts"

const escaped = (text: string) => text.replace(/&/g, "&amp;").replace(/</g, "&lt;")

/** A paragraph; `list` numbers it automatically by [numId, level]. */
export function paragraphXml(text: string, list?: readonly [number, number]): string {
  const number =
    list === undefined
      ? ""
      : `<w:pPr><w:numPr><w:ilvl w:val="${list[1]}"/><w:numId w:val="${list[0]}"/></w:numPr></w:pPr>`
  return `<w:p>${number}<w:r><w:t xml:space="preserve">${escaped(text)}</w:t></w:r></w:p>`
}

/** A table of cells; `null` goes on with the cell above. */
export function tableXml(rows: readonly (readonly (string | null)[])[]): string {
  const cell = (text: string | null, startsBelow: boolean) => {
    const merge = text === null ? "<w:vMerge/>" : startsBelow ? '<w:vMerge w:val="restart"/>' : ""
    const content = (text ?? "").split("\n").map((one) => paragraphXml(one))
    return `<w:tc><w:tcPr>${merge}</w:tcPr>${content.join("")}</w:tc>`
  }
  const row = (texts: readonly (string | null)[], i: number) =>
    `<w:tr>${texts.map((text, column) => cell(text, rows[i + 1]?.[column] === null)).join("")}</w:tr>`
  return `<w:tbl>${rows.map(row).join("")}</w:tbl>`
}

const numbering = `<w:numbering xmlns:w="w"><w:abstractNum w:abstractNumId="5">
  <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="upperRoman"/><w:lvlText w:val="%1."/></w:lvl>
  <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%2."/></w:lvl>
  <w:lvl w:ilvl="2"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="•"/></w:lvl>
</w:abstractNum><w:num w:numId="3"><w:abstractNumId w:val="5"/></w:num></w:numbering>`

/** Parts of a Word document beside its text, as XML. */
export interface DocxParts {
  readonly numbering?: string
  readonly styles?: string
  readonly footnotes?: string
}

/** A small Word document; where no other numbering is given, list 3 counts I., 1. and bullets by its levels. */
export function makeDocx(body: string, parts: DocxParts = {}): Uint8Array {
  const beside = { numbering, ...parts }
  return makeZip([
    { name: "[Content_Types].xml", content: "<Types/>" },
    {
      name: "word/document.xml",
      content: `<w:document xmlns:w="w" xmlns:mc="mc"><w:body>${body}</w:body></w:document>`,
    },
    ...Object.entries(beside).map(([name, content]) => ({ name: `word/${name}.xml`, content })),
  ])
}
