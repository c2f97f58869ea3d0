import { strFromU8, unzipSync } from "fflate"

/** Children in the order of ECMA-376: Word and Excel offer to repair a file that has them otherwise. */
const orders: Readonly<Record<string, string>> = {
  "w:pPr":
    "pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange",
  "w:tblPr":
    "tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW jc tblCellSpacing tblInd tblBorders shd tblLayout tblCellMar tblLook",
  "w:tcPr":
    "cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection tcFitText vAlign hideMark",
  "w:sectPr":
    "headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc pgBorders lnNumType pgNumType cols formProt vAlign noEndnote titlePg textDirection bidi rtlGutter docGrid",
  "w:tbl": "tblPr tblGrid tr",
  "w:sdt": "sdtPr sdtEndPr sdtContent",
  worksheet:
    "sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges scenarios autoFilter sortState dataConsolidate customSheetViews mergeCells phoneticPr conditionalFormatting dataValidations hyperlinks printOptions pageMargins pageSetup headerFooter rowBreaks colBreaks customProperties cellWatches ignoredErrors smartTags drawing",
  workbook:
    "fileVersion fileSharing workbookPr workbookProtection bookViews sheets functionGroups externalReferences definedNames calcPr",
}

interface Element {
  readonly name: string
  readonly attributes: string
  readonly children: Element[]
}

/** The elements of a part; throws where tags do not close as they opened. Enough for what writers write. */
function parse(xml: string): Element {
  const root: Element = { name: "", attributes: "", children: [] }
  const open: Element[] = [root]
  for (const [, closing, name = "", attributes = "", empty] of xml.matchAll(
    /<(\/?)([A-Za-z_][\w:.-]*)((?:\s+[\w:.-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>/g,
  )) {
    if (closing === "/") {
      const last = open.pop()
      if (last?.name !== name) throw new Error(`<${last?.name}> is closed by </${name}>`)
      continue
    }
    const element: Element = { name, attributes, children: [] }
    open.at(-1)?.children.push(element)
    if (empty !== "/") open.push(element)
  }
  if (open.length !== 1) throw new Error(`<${open.at(-1)?.name}> is not closed`)
  return root
}

const local = (name: string): string => name.replace(/^\w+:/, "")
const attribute = (element: Element, name: string): string | undefined =>
  new RegExp(`\\s${name}="([^"]*)"`).exec(element.attributes)?.[1]

function* all(element: Element): Generator<Element> {
  yield element
  for (const child of element.children) yield* all(child)
}

function orderProblem(element: Element): string[] {
  const order = orders[element.name]?.split(" ")
  if (order === undefined) return []
  const places = element.children.map((child) => order.indexOf(local(child.name)))
  const names = element.children.map((child) => local(child.name)).join(" ")
  const isKnown = places.every((place) => place >= 0)
  // References of heads and feet may stand in any order among themselves.
  const even = places.map((place) => (element.name === "w:sectPr" && place === 1 ? 0 : place))
  const isOrdered = even.every((place, index) => index === 0 || place >= (even[index - 1] ?? 0))
  return isKnown && isOrdered ? [] : [`${element.name}: ${names}`]
}

/** Rows as wide as the grid, and a paragraph at the end of every cell: without either Word calls the file damaged. */
function tableProblems(element: Element): string[] {
  if (element.name === "w:tc") return element.children.at(-1)?.name === "w:p" ? [] : ["w:tc ends without w:p"]
  if (element.name !== "w:tbl") return []
  const grid = element.children.find((child) => child.name === "w:tblGrid")?.children.length ?? 0
  return element.children
    .filter((child) => child.name === "w:tr")
    .map((row) =>
      row.children
        .filter((child) => child.name === "w:tc")
        .reduce((sum, cell) => {
          const span = [...all(cell)].find((one) => one.name === "w:gridSpan")
          return sum + Number(span === undefined ? 1 : (attribute(span, "w:val") ?? 1))
        }, 0),
    )
    .filter((width) => width !== grid)
    .map((width) => `a row of ${width} in a grid of ${grid}`)
}

function resolve(from: string, target: string): string {
  if (target.startsWith("/")) return target.slice(1)
  const path = from.split("/").slice(0, -1)
  for (const part of target.split("/")) {
    if (part === "..") path.pop()
    else if (part !== ".") path.push(part)
  }
  return path.join("/")
}

/**
 * What is wrong with an OOXML file by the rules on which Word and Excel trip: parts without a content type, relationships
 * that lead nowhere, references without one, children out of order, broken tables. Not the whole schema: that would need
 * a validator which npm does not have.
 */
export function ooxmlProblems(file: Uint8Array): string[] {
  const parts = unzipSync(file)
  const names = Object.keys(parts)
  const problems: string[] = []
  const trees = new Map<string, Element>()
  for (const name of names.filter((one) => /\.(xml|rels)$/.test(one))) {
    try {
      trees.set(name, parse(strFromU8(parts[name] ?? new Uint8Array())))
    } catch (error) {
      problems.push(`${name}: ${error instanceof Error ? error.message : ""}`)
    }
  }
  const types = [...all(trees.get("[Content_Types].xml") ?? { name: "", attributes: "", children: [] })]
  const extensions = types.filter((one) => one.name === "Default").map((one) => attribute(one, "Extension"))
  const overrides = types.filter((one) => one.name === "Override").map((one) => attribute(one, "PartName"))
  if (new Set(extensions).size !== extensions.length) problems.push("an extension has two content types")
  for (const name of names) {
    if (name === "[Content_Types].xml" || name.endsWith("/")) continue
    const known = overrides.includes(`/${name}`) || extensions.includes(name.split(".").at(-1))
    if (!known) problems.push(`${name} has no content type`)
  }
  for (const override of overrides) {
    if (override === undefined || !names.includes(override.slice(1)))
      problems.push(`${override} is not there`)
  }
  for (const [name, tree] of trees) {
    const elements = [...all(tree)]
    if (name.endsWith(".rels")) {
      const from = name.replace("_rels/", "").replace(/\.rels$/, "")
      for (const one of elements.filter((element) => element.name === "Relationship")) {
        const target = attribute(one, "Target") ?? ""
        const external = attribute(one, "TargetMode") === "External"
        if (!external && !names.includes(resolve(from, target)))
          problems.push(`${name}: ${target} is not there`)
      }
      continue
    }
    const rels = trees.get(name.replace(/([^/]+)$/, "_rels/$1.rels"))
    const ids = rels === undefined ? [] : [...all(rels)].map((one) => attribute(one, "Id"))
    for (const element of elements) {
      for (const [, id] of element.attributes.matchAll(/\sr:(?:id|embed)="([^"]*)"/g)) {
        if (!ids.includes(id)) problems.push(`${name}: ${id} has no relationship`)
      }
      problems.push(...[...orderProblem(element), ...tableProblems(element)].map((one) => `${name}: ${one}`))
    }
  }
  return [...new Set(problems)]
}
