import { SaxesParser, type SaxesTagPlain } from "saxes"

interface Level {
  start: number
  format: string
  /** `%1.%2.`: numbers of the levels put in for their signs. */
  text: string
}

/** Automatic numbers of a Word document: they are not in its text but counted by Word. */
export class DocxNumbering {
  readonly #levels = new Map<string, Level[]>()
  readonly #abstractOf = new Map<string, string>()
  readonly #counts = new Map<string, number[]>()

  /** @param xml - `word/numbering.xml`; nothing where the document has none */
  constructor(xml: string | null) {
    if (xml === null) return
    let abstract = ""
    let number = ""
    let level: Level | null = null
    const parser = new SaxesParser({ xmlns: false })
    parser.on("doctype", () => {
      throw new Error("doctype")
    })
    parser.on("opentag", (tag: SaxesTagPlain) => {
      const value = String(tag.attributes["w:val"] ?? "")
      if (tag.name === "w:abstractNum") {
        abstract = String(tag.attributes["w:abstractNumId"] ?? "")
        this.#levels.set(abstract, [])
      } else if (tag.name === "w:lvl") {
        level = { start: 1, format: "decimal", text: "" }
        const at = Number(tag.attributes["w:ilvl"] ?? 0)
        const levels = this.#levels.get(abstract)
        if (levels !== undefined && at >= 0 && at < 9) levels[at] = level
      } else if (tag.name === "w:start" && level !== null) level.start = Number(value)
      else if (tag.name === "w:numFmt" && level !== null) level.format = value
      else if (tag.name === "w:lvlText" && level !== null) level.text = value
      else if (tag.name === "w:num") number = String(tag.attributes["w:numId"] ?? "")
      else if (tag.name === "w:abstractNumId") this.#abstractOf.set(number, value)
    })
    parser.write(xml).close()
  }

  /** The label of the next paragraph of a list: "II.", "2.1.", "a)", "-". */
  next(numberId: string, depth: number): string {
    const abstract = this.#abstractOf.get(numberId)
    const levels = abstract === undefined ? undefined : this.#levels.get(abstract)
    const level = levels?.[depth]
    if (abstract === undefined || levels === undefined || level === undefined) return ""
    if (level.format === "bullet") return "-"
    const counts = this.#counts.get(abstract) ?? []
    this.#counts.set(abstract, counts)
    counts[depth] = (counts[depth] ?? level.start - 1) + 1
    counts.length = depth + 1
    return level.text.replace(/%(\d)/g, (_, digit: string) => {
      const at = Number(digit) - 1
      const of = levels[at]
      return of === undefined ? "" : written(counts[at] ?? of.start, of.format)
    })
  }
}

const romans: readonly (readonly [string, number])[] = [
  ["X", 10],
  ["IX", 9],
  ["V", 5],
  ["IV", 4],
  ["I", 1],
]

function written(value: number, format: string): string {
  if (format === "upperRoman" || format === "lowerRoman") {
    let rest = value
    let out = ""
    for (const [letters, worth] of romans) {
      while (rest >= worth) {
        out += letters
        rest -= worth
      }
    }
    return format === "upperRoman" ? out : out.toLowerCase()
  }
  if (format === "lowerLetter") return String.fromCharCode(96 + ((value - 1) % 26) + 1)
  if (format === "upperLetter") return String.fromCharCode(64 + ((value - 1) % 26) + 1)
  if (format === "none") return ""
  return String(value)
}
