/** A PDF whose pages hold lines of plain letters at their places, or nothing. */
export function makePdf(
  pages: readonly (readonly (readonly [x: number, y: number, text: string])[])[],
): Uint8Array {
  const objects: string[] = []
  const add = (content: string) => objects.push(content)
  const kids = pages.map((_, i) => `${4 + 2 * i} 0 R`).join(" ")
  add("<< /Type /Catalog /Pages 2 0 R >>")
  add(`<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`)
  add("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>")
  for (const [i, lines] of pages.entries()) {
    const shown = lines.map(([x, y, text]) => `BT /F1 12 Tf ${x} ${y} Td (${text}) Tj ET`).join("\n")
    add(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${5 + 2 * i} 0 R /Resources << /Font << /F1 3 0 R >> >> >>`,
    )
    add(`<< /Length ${shown.length} >>\nstream\n${shown}\nendstream`)
  }
  let out = "%PDF-1.4\n"
  const offsets = objects.map((content, i) => {
    const at = out.length
    out += `${i + 1} 0 obj\n${content}\nendobj\n`
    return at
  })
  const start = out.length
  out += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n`
  for (const at of offsets) out += `${String(at).padStart(10, "0")} 00000 n \n`
  out += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`
  return Buffer.from(out, "latin1")
}
