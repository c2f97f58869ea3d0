import type { Inline } from "@phocap/core"
import { AlignmentType, BorderStyle, LineRuleType, Paragraph } from "docx"
import { type RunLook, runsOf, twips } from "./units.ts"

export function centredLine(content: readonly Inline[], look: RunLook, before = 0, after = 0): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { before: before * 20, after: after * 20, line: 252, lineRule: LineRuleType.AUTO },
    keepNext: true,
    children: runsOf(content, look),
  })
}

/** A rule of a given length in the middle of a space, both in millimetres: a line's border between two indents. */
export function centredRule(length: number, space: number): Paragraph {
  const indent = twips(Math.max(0, (space - length) / 2))
  return new Paragraph({
    indent: { left: indent, right: indent },
    spacing: { before: 40, after: 0, line: 80, lineRule: LineRuleType.EXACT },
    border: { top: { style: BorderStyle.SINGLE, size: 6, space: 1, color: "000000" } },
    keepNext: true,
    children: [],
  })
}
