import { SaxesParser, type SaxesTagPlain } from "saxes"

interface Level {
  start: number
  format: string
  /** `%1.%2.`: numbers of the levels put in for their signs. */
  text: string
  /** Shows all numbers in it as 1, 2, 3, also those of a level that counts I, II, III. */
  plain: boolean
}

/** Automatic numbers of a Word document: they are not in its text but counted by Word. */
export class DocxNumbering {
  readonly #levels = new Map<string, Level[]>()
  readonly #abstractOf = new Map<string, string>()
  readonly #counts = new Map<string, number[]>()
  /** Numbers that a list begins with instead of going on, until it has begun. */
  readonly #restarts = new Map<string, Map<number, number>>()
  readonly #levelOfStyle = new Map<string, number>()

  /** @param xml - `word/numbering.xml`; nothing where the document has none */
  constructor(xml: string | null) {
    if (xml === null) return
    let abstract = ""
    let number = ""
    let level: Level | null = null
    let depth = 0
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
        level = { start: 1, format: "decimal", text: "", plain: false }
        depth = Number(tag.attributes["w:ilvl"] ?? 0)
        const levels = this.#levels.get(abstract)
        if (levels !== undefined && depth >= 0 && depth < 9) levels[depth] = level
      } else if (tag.name === "w:start" && level !== null) level.start = Number(value)
      else if (tag.name === "w:numFmt" && level !== null) level.format = value
      else if (tag.name === "w:lvlText" && level !== null) level.text = value
      else if (tag.name === "w:isLgl" && level !== null) level.plain = value !== "0" && value !== "false"
      else if (tag.name === "w:pStyle" && level !== null) this.#levelOfStyle.set(value, depth)
      else if (tag.name === "w:lvlOverride") depth = Number(tag.attributes["w:ilvl"] ?? 0)
      else if (tag.name === "w:startOverride") this.#restart(number, depth, Number(value))
      else if (tag.name === "w:num") number = String(tag.attributes["w:numId"] ?? "")
      else if (tag.name === "w:abstractNumId") this.#abstractOf.set(number, value)
    })
    parser.write(xml).close()
  }

  #restart(number: string, depth: number, start: number): void {
    const restarts = this.#restarts.get(number) ?? new Map<number, number>()
    this.#restarts.set(number, restarts.set(depth, start))
  }

  /** The level at which a list numbers paragraphs of a style. */
  levelOf(style: string): number {
    return this.#levelOfStyle.get(style) ?? 0
  }

  /** The label of the next paragraph of a list: "II.", "2.1.", "a)", "-". */
  next(numberId: string, depth: number): string {
    const abstract = this.#abstractOf.get(numberId)
    const levels = abstract === undefined ? undefined : this.#levels.get(abstract)
    const level = levels?.[depth]
    if (abstract === undefined || levels === undefined || level === undefined) return ""
    if (level.format === "bullet") return level.text.trim() === "+" ? "+" : "-"
    const counts = this.#counts.get(abstract) ?? []
    this.#counts.set(abstract, counts)
    const restart = this.#restarts.get(numberId)
    const from = restart?.get(depth)
    restart?.delete(depth)
    counts[depth] = from ?? (counts[depth] ?? level.start - 1) + 1
    counts.length = depth + 1
    return level.text.replace(/%(\d)/g, (_, digit: string) => {
      const at = Number(digit) - 1
      const of = levels[at]
      return of === undefined ? "" : written(counts[at] ?? of.start, level.plain ? "decimal" : of.format)
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
