import { cellsOf, type Line } from "./read-lines.ts"

/** A document in its pieces: an annex or an attached plan comes behind recipients and signature of what issues it. */
export interface Sections {
  /** Everything up to the first attachment: letterhead, body, recipients, signature. */
  readonly main: readonly Line[]
  /** The body of the document, then of every attachment, without recipients and signatures. */
  readonly bodies: readonly (readonly Line[])[]
}

const attachment =
  /^(?:PHỤ LỤC|Phụ lục)(?!\p{L})|^(?:KẾ HOẠCH|CHƯƠNG TRÌNH|QUY CHẾ|ĐỀ ÁN|BIỂU|DANH MỤC|BẢNG|PHÂN CÔNG)(?!\p{Ll})[\p{Lu}\s\d.,:()-]*$|^\(?(?:Ban hành k|K)èm theo /u
const recipients = /^Nơi nhận\s*(?::|$)/iu

/** Whether the list of recipients begins in a line. */
export function opensRecipients(line: Line): boolean {
  return cellsOf(line).some((cell) => recipients.test(cell.text))
}

/** Parts a document from what is attached to it. */
export function sectionsOf(lines: readonly Line[]): Sections {
  const bodies: Line[][] = [[]]
  let mainEnd = lines.length
  let inFoot = false
  for (const [i, line] of lines.entries()) {
    if (line.text === "") continue
    if (opensRecipients(line)) inFoot = true
    else if (inFoot && attachment.test(line.text)) {
      inFoot = false
      mainEnd = Math.min(mainEnd, i)
      bodies.push([])
    }
    if (!inFoot) bodies.at(-1)?.push(line)
  }
  return { main: lines.slice(0, mainEnd), bodies }
}
