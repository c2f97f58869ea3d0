import type { PartyRole, Span } from "@phocap/core"
import type { Line } from "./read-lines.ts"

type LabelName = "time" | "assign" | "product" | PartyRole

const labels: readonly (readonly [LabelName, RegExp])[] = [
  ["time", /(?:Thời gian|Thời hạn|Tiến độ)(?: (?:thực hiện|hoàn thành|triển khai|xong|báo cáo))*\s*:/iu],
  [
    "assign",
    /(?:Triển khai thực hiện|Tổ chức thực hiện|Phân công(?: thực hiện| nhiệm vụ| trách nhiệm)?|Trách nhiệm(?: thực hiện)?|(?:(?:Đơn vị|Cơ quan|Bộ phận|Người) )?thực hiện)\s*:/iu,
  ],
  [
    "owner",
    /(?:(?:Đơn vị|Cơ quan|Bộ phận|Đồng chí|Người) )?(?:chủ trì|phụ trách)(?: thực hiện| tham mưu)?\s*:/iu,
  ],
  ["collaborator", /(?:(?:Đơn vị|Cơ quan|Bộ phận|Nội dung|Phân công) )?phối hợp(?: thực hiện)?\s*:/iu],
  [
    "supervisor",
    /(?:(?:Đơn vị|Cơ quan|Đồng chí|Người|Lãnh đạo) )?(?:theo dõi|giám sát|kiểm tra|đôn đốc|chỉ đạo)(?:, (?:theo dõi|giám sát|kiểm tra|đôn đốc|chỉ đạo))*\s*:/iu,
  ],
  ["product", /(?:Sản phẩm|Kết quả)(?: đầu ra| dự kiến| cần đạt| hoàn thành)?\s*:/iu],
]

/** A label stands at the beginning of a line, a sentence or a bracket. */
const beginnings = labels.map(([name, { source }]) => ({
  name,
  pattern: new RegExp(`(?<=^|[.;(]\\s*|\\t)${source}`, "giu"),
}))

interface Segment extends Span {
  readonly label: LabelName | null
}

/** A line in pieces, each behind one label; the piece before the first label has none. */
export function segmentsOf(line: Line, text: string): Segment[] {
  const found: { at: number; to: number; name: LabelName }[] = []
  const passage = text.slice(line.from, line.end)
  const taken = new Uint8Array(passage.includes(":") ? passage.length : 0)
  if (taken.length === 0) return passage === "" ? [] : [{ label: null, start: line.from, end: line.end }]
  for (const { name, pattern } of beginnings) {
    for (const match of passage.matchAll(pattern)) {
      const to = match.index + match[0].length
      if (taken.subarray(match.index, to).includes(1)) continue
      taken.fill(1, match.index, to)
      found.push({ at: match.index, to, name })
    }
  }
  found.sort((a, b) => a.at - b.at)
  const segments: Segment[] = []
  const firstAt = found[0]?.at ?? passage.length
  if (firstAt > 0) segments.push({ label: null, start: line.from, end: line.from + firstAt })
  for (const [i, one] of found.entries()) {
    const start = line.from + one.to
    const end = line.from + (found[i + 1]?.at ?? passage.length)
    const stop = namesSomebody(one.name) ? sentenceEnd(text, start, end) : end
    segments.push({ label: one.name, start, end: stop })
    if (stop < end) segments.push({ label: null, start: stop, end })
  }
  return segments
}

/** Whether a line begins with a label: "Chủ trì: …", "Thời gian: …". */
export function startsWithLabel(line: Line, text: string): boolean {
  return segmentsOf(line, text)[0]?.label !== null || /^[^.;,:]{2,40}:/u.test(text.slice(line.from, line.end))
}

function namesSomebody(label: LabelName): boolean {
  return label === "owner" || label === "collaborator" || label === "supervisor"
}

/** Names end with their sentence: "Phụ trách: Công chức văn hóa. Hoàn thành trước 10/10/2026." */
function sentenceEnd(text: string, start: number, end: number): number {
  const stop = /(?<!\b(?:TP|TX|TT|ThS|TS|Q|P))\.\s+(?=\p{Lu})/u.exec(text.slice(start, end))
  return stop === null ? end : start + stop.index + stop[0].length
}
