import type { Inline } from "@phocap/core"
import { TextRun } from "docx"

/** Word measures lengths in twentieths of a point and letters in half points. */
export const twips = (millimetres: number): number => Math.round((millimetres * 1440) / 25.4)
export const halfPoints = (points: number): number => Math.round(points * 2)

export interface RunLook {
  readonly size: number
  readonly bold?: boolean
  readonly italics?: boolean
  readonly underline?: boolean
}

/** One run a part; a part's own marks add to those of its line. */
export function runsOf(content: readonly Inline[], look: RunLook): TextRun[] {
  return content.map((part) => {
    const { text, bold, italic } = typeof part === "string" ? { text: part } : part
    return new TextRun({
      text,
      size: halfPoints(look.size),
      bold: bold ?? look.bold ?? false,
      italics: italic ?? look.italics ?? false,
      ...(look.underline === true ? { underline: {} } : {}),
    })
  })
}
