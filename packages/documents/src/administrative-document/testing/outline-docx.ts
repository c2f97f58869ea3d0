import { strFromU8, unzipSync } from "fflate"
import { SaxesParser } from "saxes"

const nests: Readonly<Record<string, string>> = { "w:tbl": "table", "w:tr": "row", "w:tc": "cell" }

/**
 * The structure of a .docx as readable lines: a paragraph is its alignment, marks and text, a table is bracketed. What
 * the golden tests hold documents against.
 */
export function outlineDocx(docx: Uint8Array): string[] {
  const xml = strFromU8(unzipSync(docx)["word/document.xml"]!)
  const lines: string[] = []
  let depth = 0
  let text = ""
  let marks = new Set<string>()
  let inParagraph = false
  let align = ""
  const parser = new SaxesParser()
  const indent = (): string => "  ".repeat(depth)
  parser.on("opentag", ({ name, attributes }) => {
    const opened = nests[name]
    if (opened !== undefined) {
      lines.push(`${indent()}${opened}`)
      depth++
    }
    if (name === "w:p") {
      inParagraph = true
      text = ""
      align = "left"
      marks = new Set()
    }
    if (!inParagraph) return
    if (name === "w:jc") align = String(attributes["w:val"])
    if (name === "w:pStyle") marks.add(String(attributes["w:val"]))
    if ((name === "w:b" || name === "w:i") && attributes["w:val"] !== "false") marks.add(name.slice(2))
    if (name === "w:sz") marks.add(String(Number(attributes["w:val"]) / 2))
    if (name === "w:top" && attributes["w:val"] === "single") marks.add("rule")
  })
  parser.on("text", (piece) => {
    if (inParagraph) text += piece
  })
  parser.on("closetag", ({ name }) => {
    if (name in nests) depth--
    if (name !== "w:p") return
    inParagraph = false
    lines.push(`${indent()}${align} [${[...marks].join(" ")}] ${text}`.trimEnd())
  })
  parser.write(xml).close()
  return lines
}

/** All words of a .docx, header to annexes, as one reads them. */
export function textOfDocx(docx: Uint8Array): string {
  const parts = unzipSync(docx)
  return Object.keys(parts)
    .filter((path) => /^word\/(document|header\d*|footer\d*)\.xml$/.test(path))
    .map((path) =>
      strFromU8(parts[path]!)
        .replace(/<\/w:p>/g, "\n")
        .replace(/<[^>]+>/g, "")
        .replace(/&amp;/g, "&")
        .replace(/&lt;/g, "<")
        .replace(/&gt;/g, ">")
        .replace(/&quot;/g, '"')
        .replace(/&apos;/g, "'"),
    )
    .join("\n")
}
