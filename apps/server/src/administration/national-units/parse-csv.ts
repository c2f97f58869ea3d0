/**
 * A CSV text (RFC 4180) as rows of cells; the separator is the comma, semicolon or tab that the first lines have most
 * of. A byte-order mark is skipped, blank lines stay as empty rows so that row numbers match the file.
 */
export function parseCsv(text: string): string[][] {
  const body = text.startsWith("\ufeff") ? text.slice(1) : text
  const firstLines = body.split("\n", 20).join("\n")
  const separator = [",", ";", "\t"].reduce((best, one) =>
    firstLines.split(one).length > firstLines.split(best).length ? one : best,
  )
  const rows: string[][] = []
  let row: string[] = []
  let cell = ""
  let quoted = false
  const endCell = () => {
    row.push(cell)
    cell = ""
  }
  const endRow = () => {
    endCell()
    rows.push(row)
    row = []
  }
  for (let at = 0; at < body.length; at++) {
    const character = body.charAt(at)
    if (quoted) {
      if (character !== '"') cell += character
      else if (body.charAt(at + 1) === '"') {
        cell += character
        at++
      } else quoted = false
    } else if (character === '"' && cell === "") quoted = true
    else if (character === separator) endCell()
    else if (character === "\n") endRow()
    else if (character !== "\r") cell += character
  }
  if (cell !== "" || row.length > 0) endRow()
  return rows
}
