import { SaxesParser, type SaxesTagPlain } from "saxes"
import { spreadsheetError } from "../spreadsheet-error.ts"

export interface XmlElement {
  /** Without its prefix. */
  readonly name: string
  /** By name without prefix. */
  readonly attributes: ReadonlyMap<string, string>
}

const localName = (name: string) => name.slice(name.indexOf(":") + 1)

/**
 * Calls `open` for every element of a small XML part, in order. A document type declaration, and with it any entity of
 * one's own, is refused; XML that is not well-formed is `spreadsheet-damaged`.
 */
export function parseXml(text: string, open: (element: XmlElement) => void): void {
  const parser = new SaxesParser({ xmlns: false })
  parser.on("doctype", () => {
    throw spreadsheetError("spreadsheet-forbidden-xml")
  })
  parser.on("error", (error) => {
    const entity = /entity/i.test(error.message)
    throw entity
      ? spreadsheetError("spreadsheet-forbidden-xml")
      : spreadsheetError("spreadsheet-damaged", "XML bên trong sai cú pháp")
  })
  parser.on("opentag", (tag: SaxesTagPlain) => {
    const attributes = new Map(
      Object.entries(tag.attributes).map(([name, value]) => [localName(name), value]),
    )
    open({ name: localName(tag.name), attributes })
  })
  parser.write(text).close()
}
