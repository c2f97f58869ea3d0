/** "- 2 -", "Trang 2/5": the number of a page, and no number of anything in the text. */
const pageNumber = /^(?:[-–—]\s*\d{1,3}\s*[-–—]|(?:trang|page)\s*\d{1,3}(?:\s*\/\s*\d{1,3})?)$/iu
const longestHead = 120
/** A list's item or a sentence is no head, however often it comes. */
const ofText = /^(?:[-–—+•*]|\d{1,2}\s*[.)]|[a-zđ]\s*\))|[.;:,]$/u

/**
 * Lines without what a printer puts on every page: its number, and the head or foot that stands beside the numbers of
 * several pages. An empty line is left in no place of theirs, so that a sentence goes on over the page.
 */
export function withoutPageMarks(lines: readonly string[]): string[] {
  const marks = new Set<number>()
  const beside = new Map<string, number>()
  for (const [i, line] of lines.entries()) {
    if (!pageNumber.test(line)) continue
    marks.add(i)
    for (const near of [nextFilled(lines, i, -1), nextFilled(lines, i, 1)]) {
      if (near.length <= longestHead && !ofText.test(near)) {
        beside.set(sameOn(near), (beside.get(sameOn(near)) ?? 0) + 1)
      }
    }
  }
  if (marks.size === 0) return [...lines]
  const isHead = (line: string) =>
    line !== "" && line.length <= longestHead && (beside.get(sameOn(line)) ?? 0) >= 2
  return lines.filter((line, i) => !marks.has(i) && !isHead(line))
}

/** The same head may carry the number of its page. */
function sameOn(line: string): string {
  return line.replace(/\d+/g, "#")
}

function nextFilled(lines: readonly string[], from: number, step: 1 | -1): string {
  let at = from + step
  while (lines[at] === "") at += step
  return lines[at] ?? ""
}
