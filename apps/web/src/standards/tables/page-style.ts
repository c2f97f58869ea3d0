import type { FormSheet } from "@phocap/engine"

const millimetres = { A4: [210, 297], A3: [297, 420] } as const
const margin = 10
const pixelsPerMillimetre = 96 / 25.4

/** Rules for the printer: the form's own paper, the sheet alone, shrunk to the width of the page where it is wider. */
export function pageStyle(sheet: Pick<FormSheet, "paper" | "orientation">, widthInPixels: number): string {
  const [short, long] = millimetres[sheet.paper]
  const width = sheet.orientation === "landscape" ? long : short
  const room = (width - 2 * margin) * pixelsPerMillimetre
  const zoom = Math.min(1, room / Math.max(1, widthInPixels))
  return `@page { size: ${sheet.paper} ${sheet.orientation}; margin: ${margin}mm; } @media print { [data-paper] { zoom: ${zoom.toFixed(3)}; } }`
}
