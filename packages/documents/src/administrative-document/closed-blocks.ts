import type { AdministrativeDocument, Block } from "@phocap/core"

/** The state ends a text with "./."; where a table is last, the mark stands alone. */
export function closedBlocks(document: AdministrativeDocument): readonly Block[] {
  const last = document.blocks.at(-1)
  if (document.system === "party" || last === undefined) return document.blocks
  if (last.kind !== "paragraph") {
    return [...document.blocks, { kind: "paragraph", content: ["./."], align: "right" }]
  }
  const content = [...last.content]
  const end = content.pop() ?? ""
  const close = (text: string): string => `${text.replace(/[.;,\s]+$/, "")}./.`
  content.push(typeof end === "string" ? close(end) : { ...end, text: close(end.text) })
  return [...document.blocks.slice(0, -1), { ...last, content }]
}
