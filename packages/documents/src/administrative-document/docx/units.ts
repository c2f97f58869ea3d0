import type { Inline } from "@phocap/core"
import { type ParagraphChild, TextRun } from "docx"
import { FigureControl } from "./figure-control.ts"

/** Word measures lengths in twentieths of a point and letters in half points. */
export const twips = (millimetres: number): number => Math.round((millimetres * 1440) / 25.4)
export const halfPoints = (points: number): number => Math.round(points * 2)

export interface RunLook {
  readonly size: number
  readonly bold?: boolean
  readonly italics?: boolean
  readonly underline?: boolean
}

/** Runs of the body: figures become controls that bear their ids. */
export function markedRuns(content: readonly Inline[], look: RunLook): ParagraphChild[] {
  return content.map((part) => {
    const [run] = runsOf([part], look)
    if (run === undefined) throw new Error("a part gives one run")
    const figure = typeof part === "string" ? undefined : part.figure
    return figure === undefined ? run : (new FigureControl(figure, run) as unknown as ParagraphChild)
  })
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
