import { isDictionary, type PdfDictionary, type PdfValue, readPdfObjects, unpacked } from "./pdf-objects.ts"

const forbiddenActions = [
  "Launch",
  "Sound",
  "Movie",
  "ResetForm",
  "ImportData",
  "JavaScript",
  "Hide",
  "SetOCGState",
  "Rendition",
  "Trans",
  "GoTo3DView",
]
const utf8 = new TextDecoder()

/**
 * What keeps a file from being PDF/A-3b by the clauses of ISO 19005-3 that its structure shows: header and trailer, one
 * output intent with an ICC profile, colours, fonts that are all brought along, no code, no encryption, metadata that
 * name part and conformance and agree with the rest, attachments with their relationship. Not a validator: it does not
 * look into the font programs, and it reads only files with a plain table of objects.
 */
export function pdfaProblems(bytes: Uint8Array): string[] {
  const { objects, trailer } = readPdfObjects(bytes)
  const problems: string[] = []
  const must = (holds: boolean, clause: string): void => {
    if (!holds) problems.push(clause)
  }
  const follow = (value: PdfValue | undefined): PdfValue | undefined =>
    typeof value === "object" && value !== null && "reference" in value
      ? follow(objects.get(value.reference)?.value)
      : value
  const get = (from: PdfValue | undefined, ...path: string[]): PdfValue | undefined =>
    path.reduce<PdfValue | undefined>((value, key) => {
      const found = follow(value)
      return isDictionary(found) ? follow(found.entries.get(key)) : undefined
    }, from)
  const list = (value: PdfValue | undefined): readonly PdfValue[] => {
    const found = follow(value)
    return Array.isArray(found) ? (found as readonly PdfValue[]) : []
  }
  const name = (value: PdfValue | undefined): string => {
    const found = follow(value)
    return typeof found === "object" && found !== null && "name" in found ? found.name : ""
  }
  const streamOf = (value: PdfValue | undefined): Uint8Array => {
    const object =
      typeof value === "object" && value !== null && "reference" in value
        ? objects.get(value.reference)
        : undefined
    return object === undefined ? new Uint8Array() : unpacked(object)
  }
  const dictionaries: PdfDictionary[] = []
  const collect = (value: PdfValue): void => {
    if (Array.isArray(value)) for (const one of value as readonly PdfValue[]) collect(one)
    else if (isDictionary(value)) {
      dictionaries.push(value)
      for (const one of value.entries.values()) collect(one)
    }
  }
  for (const { value } of objects.values()) collect(value)
  const typed = (type: string) => dictionaries.filter((one) => name(one.entries.get("Type")) === type)

  const head = new TextDecoder("latin1").decode(bytes.subarray(0, 24))
  must(/^%PDF-1\.[0-7][\r\n]+%[\x80-\xff]{4}/.test(head), "6.1.2 header")
  must(list(trailer.entries.get("ID")).length === 2, "6.1.3 no ID")
  must(!trailer.entries.has("Encrypt"), "6.1.3 encrypted")
  const root = trailer.entries.get("Root")

  for (const { number, value, stream } of objects.values()) {
    if (!isDictionary(value) || !value.entries.has("Length")) continue
    const after = stream === null ? -1 : stream.byteOffset - bytes.byteOffset + stream.length
    const end = new TextDecoder("latin1").decode(bytes.subarray(after, after + 12))
    must(stream !== null && /^\r?\n?endstream/.test(end), `6.1.7 length of ${number}`)
    must(!value.entries.has("F") && !value.entries.has("FFilter"), `6.1.7 outer data of ${number}`)
    must(name(value.entries.get("Filter")) !== "LZWDecode", `6.1.7 LZW in ${number}`)
  }

  const intents = list(get(root, "OutputIntents"))
  must(intents.length === 1 && name(get(intents[0], "S")) === "GTS_PDFA1", "6.2.3 output intent")
  const intent = follow(intents[0])
  const profile = streamOf(isDictionary(intent) ? intent.entries.get("DestOutputProfile") : undefined)
  must(utf8.decode(profile.subarray(36, 40)) === "acsp", "6.2.3 profile")
  must(utf8.decode(profile.subarray(16, 20)) === "RGB ", "6.2.3 colours of the profile")

  for (const page of typed("Page")) {
    const contents = page.entries.get("Contents")
    const parts = list(contents).length > 0 ? list(contents) : contents === undefined ? [] : [contents]
    const drawn = parts.map((part) => new TextDecoder("latin1").decode(streamOf(part))).join("\n")
    must(!/(?:^|\s)[\d.]+(?:\s+[\d.]+){3}\s+[kK](?=\s|$)/.test(drawn), "6.2.4.3 CMYK without its profile")
    must(!page.entries.has("AA"), "6.5.2 additional actions of a page")
  }
  must(get(root, "AA") === undefined, "6.5.2 additional actions")

  const fonts = typed("Font").filter(
    (font) => !["Type0", "Type3"].includes(name(font.entries.get("Subtype"))),
  )
  must(fonts.length > 0, "6.2.11 no fonts")
  for (const font of fonts) {
    const said = name(font.entries.get("BaseFont"))
    const program = ["FontFile", "FontFile2", "FontFile3"].some(
      (key) => get(font.entries.get("FontDescriptor"), key) !== undefined,
    )
    must(program, `6.2.11.4 ${said} is not embedded`)
    if (name(font.entries.get("Subtype")) === "CIDFontType2") {
      must(font.entries.has("CIDToGIDMap"), `6.2.11.3 ${said} has no CIDToGIDMap`)
    }
  }

  for (const one of dictionaries) {
    const action = name(one.entries.get("S"))
    must(!(forbiddenActions.includes(action) && !one.entries.has("Type")), `6.5.1 action ${action}`)
    must(!one.entries.has("JS") && !one.entries.has("JavaScript"), "6.5.1 JavaScript")
  }
  for (const note of dictionaries.filter((one) => name(one.entries.get("Subtype")) === "Link")) {
    const flags = follow(note.entries.get("F"))
    must(typeof flags === "number" && (flags & 4) === 4 && (flags & 35) === 0, "6.3.2 flags of an annotation")
  }
  must(get(root, "AcroForm", "XFA") === undefined, "6.4.2 XFA")

  const catalogue = follow(root)
  const metadata = isDictionary(catalogue) ? catalogue.entries.get("Metadata") : undefined
  must(name(get(metadata, "Subtype")) === "XML", "6.6.2 no metadata")
  const xmp = utf8.decode(streamOf(metadata))
  must(/<pdfaid:part>3<\/pdfaid:part>/.test(xmp), "6.6.4 part")
  must(/<pdfaid:conformance>B<\/pdfaid:conformance>/.test(xmp), "6.6.4 conformance")
  must(!/<\?xpacket[^>]*(?:bytes|encoding)=/.test(xmp), "6.6.2 head of the packet")
  const title = get(trailer.entries.get("Info"), "Title")
  const told = typeof title === "object" && title !== null && "text" in title ? pdfText(title.text) : ""
  const meant = /<dc:title>.*?<rdf:li[^>]*>(.*?)<\/rdf:li>/s.exec(xmp)?.[1] ?? ""
  must(told !== "" && told === meant, `6.6.3 the title is “${told}” and “${meant}”`)

  const attached = new Set(list(get(root, "AF")).map(follow))
  for (const file of typed("Filespec")) {
    must(file.entries.has("F") && file.entries.has("UF"), "6.8 a file without its names")
    must(name(file.entries.get("AFRelationship")) !== "", "6.8 a file without its relationship")
    must(attached.has(file), "6.8 a file that belongs to nothing")
    const content = get(file, "EF", "F")
    must(
      name(get(content, "Subtype")).includes("#2F") || name(get(content, "Subtype")).includes("/"),
      "6.8 MIME",
    )
    must(get(content, "Params", "ModDate") !== undefined, "6.8 a file without its date")
  }
  return [...new Set(problems)]
}

/** The text of a string object: UTF-16 behind its mark, else one letter a byte. */
function pdfText(raw: string): string {
  const plain = /^(?:[0-9A-Fa-f]{2})+$/.test(raw)
    ? String.fromCharCode(...(raw.match(/../g) ?? []).map((pair) => Number.parseInt(pair, 16)))
    : raw
        .replace(/\\([0-7]{3})/g, (_, octal: string) => String.fromCharCode(Number.parseInt(octal, 8)))
        .replace(
          /\\([nrtbf])/g,
          (_, sign: string) => ({ n: "\n", r: "\r", t: "\t", b: "\b", f: "\f" })[sign] ?? "",
        )
        .replace(/\\(.)/g, "$1")
  if (!plain.startsWith("\u00fe\u00ff")) return plain
  return new TextDecoder("utf-16be").decode(Uint8Array.from(plain, (sign) => sign.charCodeAt(0)).subarray(2))
}
