import { convertText } from "../encoding/convert-text.ts"
import { detectLegacy } from "../encoding/detect-legacy.ts"
import { rightColumn } from "../text-document/right-column.ts"
import { withoutPageMarks } from "./without-page-marks.ts"

const label =
  /^(?:[IVXL]{1,5}\s*[.)/]|\d{1,2}(?:\.\d{1,2})*\s*[.)/]|\d{1,2}(?:\.\d{1,2})+\s|\d{1,2}\s*[-–]\s+\p{Lu}|[a-zđ]\s*[.)]|[-–—•●▪+*]|(?:Nơi nhận|Kính gửi|Căn cứ|Thực hiện (?:Chỉ thị|Kế hoạch|Nghị quyết|Quyết định|Công văn|Kết luận|Chương trình)|(?:Kết quả|Sản phẩm|Thời gian|Thời hạn|Tiến độ|Đơn vị|Cơ quan|Bộ phận|Người|Chủ trì|Phối hợp|Theo dõi)(?: \p{Ll}+){0,4}\s?:|Điều \d|Phần|PHẦN|T\/M|TM\.|K\/T|KT\.|TL\.|T\/L|Số\s*:))/u
const ending = /[.;:!?…]["”]?$/
const small = /^[\p{Ll}(]/u
/** Scanning sets marks apart from the word before them. */
const strayGap = / (?=[,;.:](?: |$))/g
/** A line drawn with dashes below a letterhead says nothing. */
const drawnRule = /^[-–—_=.]{3,}$/
/** Letters and gaps of a heading that is set wide. */
const longestHeading = 200
/** Lines of text that a printer broke are no longer than this. */
const widestPage = 130

/**
 * The text of a document as the reader works on it: Unicode, one paragraph a line, single spaces. Undoes what scanning
 * and old fonts do to Vietnamese: letters set apart, lines broken in the middle of a sentence, TCVN3 and VNI codes.
 */
export function tidyText(raw: string): string {
  const text = toUnicode(raw.normalize("NFC"))
    .replace(/\r\n?|\u2028|\u2029|\f|\v/g, "\n")
    // Signs that show nothing: directions of writing, hyphens that only a line's end shows, control codes.
    .replace(/(?![\n\t])[\p{Cc}\p{Cf}]/gu, "")
    .replace(/[\u00a0\u2000-\u200a\u202f\u3000]/g, " ")
    .replace(/\*\*|(?<=\S)\*|\*(?=\S)/g, "")
  const lines = withoutPageMarks(text.split("\n").map(tidyLine)).map(withRomanNumbers)
  return joinBroken(lines).join("\n")
}

function toUnicode(raw: string): string {
  const verdict = detectLegacy(raw.split("\n"))
  if (verdict.encoding === null) return raw
  return raw
    .split("\n")
    .map((line) => convertText(line, verdict).text)
    .map((line) => (verdict.encoding === "tcvn3" ? withCapital(line) : line))
    .join("\n")
}

/** TCVN3 has no capitals with a tone, so "Ủy ban" comes as "ủy ban" also where a sentence begins. */
function withCapital(line: string): string {
  return line.replace(
    /^((?:\d{1,2}\.|[a-zđ]\)|[-+*])?\s*)(\p{Ll})(?=\p{L}*\s)/u,
    (_, before, letter) => before + letter.toUpperCase(),
  )
}

function tidyLine(line: string): string {
  const cells = columnsBySpaces(line)
    .split("\t")
    .map((cell) => joinSpread(cell).replace(/ +/g, " ").replace(strayGap, "").trim())
    .map((cell) => (drawnRule.test(cell) ? "" : cell))
  // One tab at the beginning sets a paragraph in; with others behind it, it stands for an empty first cell.
  const inner = cells.findIndex((cell) => cell !== "")
  const filled = cells.slice(0, cells.findLastIndex((cell) => cell !== "") + 1)
  return (filled.length > inner + 1 ? filled : filled.slice(inner)).join("\t")
}

/** Two columns of a letterhead that are set apart by spaces are parted as by a tab. */
function columnsBySpaces(line: string): string {
  if (line.length > widestPage * 2) return line
  const gap = / {4,}(?=\S)/.exec(line.trim())
  if (gap === null) return line
  const right = line.trim().slice(gap.index).trim()
  return rightColumn.test(right) ? `${line.trim().slice(0, gap.index)}\t${right}` : line
}

/** Machines that read paper take the I of a Roman number for an l. */
function withRomanNumbers(line: string): string {
  return line
    .replace(/^[Il|]{1,3}(?=\s?[.)/-]\s?\p{Lu}{2})/u, (word) => "I".repeat(word.length))
    .replace(/(?<=[Qq]uý )[Il|]{1,3}(?![\p{L}\d])/gu, (word) => "I".repeat(word.length))
}

/** "K Ế  H O Ạ C H" is a word set wide; the widest gaps part the words of such a line. */
function joinSpread(cell: string): string {
  if (cell.length > longestHeading) return cell
  const pieces = cell.trim().split(/( +)/)
  const letters = pieces.filter((_, i) => i % 2 === 0)
  const spread = letters.length >= 4 && letters.every((one) => /^[\p{L}]$/u.test(one))
  if (!spread) return cell
  const gaps = pieces.filter((_, i) => i % 2 === 1).map((gap) => gap.length)
  const widest = Math.max(...gaps)
  if (widest === Math.min(...gaps)) return letters.join("")
  return pieces.map((piece, i) => (i % 2 === 0 ? piece : piece.length === widest ? " " : "")).join("")
}

function joinBroken(lines: readonly string[]): string[] {
  const width = printedWidth(lines)
  const out: string[] = []
  let before = ""
  for (const line of lines) {
    if (line !== "") {
      if (before !== "" && continues(before, line, width)) out[out.length - 1] += ` ${line}`
      else out.push(line)
    }
    before = line
  }
  return out
}

/** Whether a line goes on with the sentence of the line printed right above it. */
function continues(before: string, line: string, width: number | null): boolean {
  if (before.includes("\t") || line.includes("\t") || label.test(line) || ending.test(before)) return false
  if (isHeading(before)) return false
  // The subject of a letter stands in a narrow column.
  if (/^V\/v\s/u.test(before) && before.length < longestHeading && line.length <= 60) {
    return !isHeading(line) && !/ ngày \d/u.test(line)
  }
  if (small.test(line)) return true
  return width !== null && !isHeading(line) && before.length >= width * 0.8
}

/** All capitals, as headings and letterheads are. */
function isHeading(line: string): boolean {
  return /\p{Lu}{2}/u.test(line) && !/\p{Ll}/u.test(line)
}

/** How wide the page was, when the text was broken by a page at all. */
function printedWidth(lines: readonly string[]): number | null {
  const lengths = lines.map((line) => line.length).filter((length) => length > 0)
  if (lengths.length < 8) return null
  const longest = lengths.sort((a, b) => a - b)[Math.floor(lengths.length * 0.95)] ?? 0
  return longest <= widestPage && longest >= 40 ? longest : null
}
