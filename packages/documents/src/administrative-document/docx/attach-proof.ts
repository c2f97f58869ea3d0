import { strFromU8, strToU8, unzipSync, zipSync } from "fflate"

const escapeXml = (text: string): string =>
  text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;")

/** Puts a proof into a .docx as custom XML, which Word keeps when it saves the file again. */
export function attachProof(docx: Uint8Array, json: string): Uint8Array {
  const parts = unzipSync(docx)
  const rels = "word/_rels/document.xml.rels"
  const types = "[Content_Types].xml"
  parts["customXml/item1.xml"] = strToU8(
    `<?xml version="1.0" encoding="UTF-8"?><phocap xmlns="urn:phocap:proof">${escapeXml(json)}</phocap>`,
  )
  parts[rels] = strToU8(
    strFromU8(parts[rels] ?? new Uint8Array()).replace(
      "</Relationships>",
      '<Relationship Id="rIdPhocap" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/customXml" Target="../customXml/item1.xml"/></Relationships>',
    ),
  )
  const typed = strFromU8(parts[types] ?? new Uint8Array())
  if (!/Extension="xml"/.test(typed)) {
    parts[types] = strToU8(
      typed.replace("</Types>", '<Default Extension="xml" ContentType="application/xml"/></Types>'),
    )
  }
  return zipSync(parts, { mtime: new Date(1980, 0, 1), level: 6 })
}
