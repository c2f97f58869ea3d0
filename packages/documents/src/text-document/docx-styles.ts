import { SaxesParser, type SaxesTagPlain } from "saxes"

/** The list that paragraphs of a style are numbered by; the level is null where the list says it for the style. */
export interface StyleList {
  readonly id: string
  readonly level: number | null
}

/**
 * Lists that a Word document numbers paragraphs by through their style, by style.
 * @param xml - `word/styles.xml`; nothing where the document has none
 */
export function docxStyleLists(xml: string | null): ReadonlyMap<string, StyleList> {
  const own = new Map<string, { id: string; level: number | null; parent: string }>()
  if (xml === null) return new Map()
  let style = { id: "", level: null as number | null, parent: "" }
  const parser = new SaxesParser({ xmlns: false })
  parser.on("doctype", () => {
    throw new Error("doctype")
  })
  parser.on("opentag", (tag: SaxesTagPlain) => {
    const value = String(tag.attributes["w:val"] ?? "")
    if (tag.name === "w:style") {
      style = { id: "", level: null, parent: "" }
      own.set(String(tag.attributes["w:styleId"] ?? ""), style)
    } else if (tag.name === "w:basedOn") style.parent = value
    else if (tag.name === "w:numId") style.id = value
    else if (tag.name === "w:ilvl") style.level = Number(value)
  })
  parser.write(xml).close()
  const lists = new Map<string, StyleList>()
  for (const name of own.keys()) {
    let at = own.get(name)
    // Styles that are based on each other in a ring end the search.
    for (let steps = 0; at !== undefined && at.id === "" && steps < 12; steps++) at = own.get(at.parent)
    if (at !== undefined && at.id !== "" && at.id !== "0") {
      lists.set(name, { id: at.id, level: own.get(name)?.level ?? at.level })
    }
  }
  return lists
}
