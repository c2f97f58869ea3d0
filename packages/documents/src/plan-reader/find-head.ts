import type { Found, PlanHead, ReadReference } from "@phocap/core"
import { dayOf } from "./deadline-rules.ts"
import { findFoot } from "./find-foot.ts"
import { findIssuer } from "./find-issuer.ts"
import { cellsOf, type Line } from "./read-lines.ts"

const kinds =
  "KẾ HOẠCH|CHỈ THỊ|NGHỊ QUYẾT|QUYẾT ĐỊNH|KẾT LUẬN|CHƯƠNG TRÌNH HÀNH ĐỘNG|CHƯƠNG TRÌNH PHỐI HỢP|CHƯƠNG TRÌNH|QUY CHẾ PHỐI HỢP|HƯỚNG DẪN|THÔNG BÁO|THÔNG TRI|CÔNG VĂN|ĐỀ ÁN"
const kindLine = new RegExp(`^(${kinds})(?:\\s*[:.]|\\s[\\p{Lu}\\d\\s,–-]{2,160})?$`, "u")
const number = /^S[ốỐ]\s*[:.]?\s*(\d+\s*[-–/]\s*(?:CTr|TTr|[\p{Lu}\d])+(?:\s*[-–/]\s*(?:TTg|[\p{Lu}\d])+)*)/u
const dated = /(?:^|\t)([\p{Lu}][\p{L} .-]*?)\s*,\s*ngày\s*(\d{1,2})\s*tháng\s*(\d{1,2})\s*năm\s*(\d{4})/u
const referenceKinds =
  "Kế hoạch|Chỉ thị|Nghị quyết|Quyết định|Kết luận|Nghị định|Thông tư liên tịch|Thông tư|Công văn|Công điện|Văn bản|Tờ trình|Hướng dẫn|Chương trình hành động|Chương trình phối hợp|Chương trình|Luật|Thông báo|Đề án|Quy định"
const reference = new RegExp(
  `(${referenceKinds})\\s+số\\s*(\\d+\\s*[-/ ]?\\s*(?:CTr|TTr|[\\p{Lu}\\d])+(?:\\s?[-/]\\s?(?:TTg|[\\p{Lu}\\d])+)*)` +
    `(?:,?\\s*ngày\\s*(?:(\\d{1,2})\\s*[/.-]\\s*(\\d{1,2})\\s*[/.-]\\s*(\\d{4})|(\\d{1,2}) tháng (\\d{1,2}) năm (\\d{4})))?` +
    `(?:,?\\s+của\\s+([\\p{Lu}][\\p{L} -]*?)(?=\\s+(?:thực hiện|về|ban hành|quy định|sửa đổi|khóa|hướng dẫn)\\b|\\s+[“"(]|[,;.“"(\\n]|$))?`,
  "gu",
)
const headLines = 40

/** What the letterhead, the preamble and the foot of a document say of it. Nothing is made up: what is not there is null. */
export function findHead(text: string, lines: readonly Line[]): PlanHead {
  const filled = lines.filter((line) => line.text !== "")
  const firstPart = filled.findIndex((line) => line.kind === "part" || line.kind === "number")
  const top = filled.slice(0, firstPart < 0 ? headLines : Math.min(firstPart, headLines))
  const kindAt = top.findIndex((line) => kindLine.test(line.text))
  const letterhead = top.slice(0, kindAt < 0 ? Math.min(top.length, 8) : kindAt)
  const kind = kindAt < 0 ? null : part(top[kindAt], kindLine, 1)
  const foot = findFoot(filled)
  const subject = subjectOf(top, kindAt)
  const name = first(letterhead, number)
  const basis = basisOf(text, { start: 0, end: top.at(-1)?.end ?? 0 })
  const found = {
    kind: kind && { ...kind, value: sentenceCase(kind.value) },
    number: name && { ...name, value: name.value.replace(/\s*([-–/])\s*/g, "$1") },
    issuedOn: dateOf(letterhead),
    place: first(letterhead, dated),
    subject,
    basis,
    ...foot,
  }
  const style = styleOf(letterhead, found.number?.value ?? "", filled)
  return { ...found, style, issuer: findIssuer(top, letterhead, kindAt, filled) }
}

/** A part of a line by a pattern, with its place. */
function part(line: Line | undefined, pattern: RegExp, group: number): Found<string> | null {
  const match = line && pattern.exec(line.text)
  const value = match?.[group]
  if (line === undefined || match === null || match === undefined || value === undefined) return null
  const start = line.start + match.index + match[0].indexOf(value)
  return { value, certainty: "sure", start, end: start + value.length }
}

function first(lines: readonly Line[], pattern: RegExp): Found<string> | null {
  for (const line of lines) {
    for (const cell of cellsOf(line)) {
      const found = part(cell, pattern, 1)
      if (found !== null) return found
    }
  }
  return null
}

function dateOf(lines: readonly Line[]): Found<string> | null {
  for (const line of lines) {
    const match = dated.exec(line.text)
    const value = match && dayOf(match[4] ?? "", match[3] ?? "", match[2] ?? "")
    if (match === null || value === null) continue
    const start = line.start + match.index + match[0].indexOf("ngày")
    return { value, certainty: "sure", start, end: line.start + match.index + match[0].length }
  }
  return null
}

function subjectOf(top: readonly Line[], kindAt: number): Found<string> | null {
  const about = top.find((line) => /^V\/v[:\s]/u.test(line.text))
  const below = top[kindAt + 1]
  const isIssuer = below !== undefined && /^CỦA \p{Lu}{2}/u.test(below.text)
  const line = kindAt < 0 ? about : isIssuer ? top[kindAt + 2] : below
  const ofKind = top[kindAt] && subjectBehindKind(top[kindAt])
  if (line === undefined || line.kind !== null || /^Căn cứ |[:;]$/u.test(line.text)) return ofKind ?? null
  const value = line.text.replace(/^V\/v[:\s]+/u, "").replace(/^[-_*\s]+|[-_*\s]+$/g, "")
  if (value.length < 8 || /^(?:Căn cứ|Kính gửi)/u.test(value)) return null
  const start = line.start + line.text.indexOf(value)
  return { value, certainty: "sure", start, end: start + value.length }
}

/** "KẾ HOẠCH PHỔ CẬP GIÁO DỤC NĂM 2026": kind and subject on one line. */
function subjectBehindKind(line: Line): Found<string> | null {
  const kind = kindLine.exec(line.text)?.[1] ?? ""
  const value = line.text.slice(kind.length).trim()
  if (kind === "" || value.length < 12 || value.startsWith("CỦA ")) return null
  const start = line.start + line.text.indexOf(value, kind.length)
  return { value, certainty: "sure", start, end: start + value.length }
}

/** Instruments named before the first part, each once. */
function basisOf(text: string, { start, end }: { start: number; end: number }): ReadReference[] {
  const found = new Map<string, ReadReference>()
  for (const match of text.slice(start, end).matchAll(reference)) {
    const [words, kind = "", raw = "", d, m, y, d2, m2, y2, issuer] = match
    const name = raw.replace(/\s*([-/])\s*/g, "$1").trim()
    const issuedOn = dayOf(y ?? y2 ?? "", m ?? m2 ?? "", d ?? d2 ?? "")
    const known = found.get(name)
    if (known !== undefined && (known.issuedOn !== null || issuedOn === null)) continue
    const at = start + match.index
    found.set(name, {
      kind,
      number: name,
      issuedOn,
      issuer: issuer?.trim() ?? null,
      start: at,
      end: at + words.length,
    })
  }
  return [...found.values()]
}

function styleOf(letterhead: readonly Line[], name: string, all: readonly Line[]): PlanHead["style"] {
  const top = letterhead.map((line) => line.text).join("\n")
  if (/ĐẢNG CỘNG SẢN VIỆT NAM/u.test(top)) return "party"
  if (/CỘNG H(?:ÒA|OÀ) XÃ HỘI/u.test(top)) return "government"
  if (/^\d+-/.test(name)) return "party"
  if (/^\d+\//.test(name)) return "government"
  if (all.some((line) => /^(?:T\/M|K\/T|T\/L)\s/u.test(line.text))) return "party"
  return all.some((line) => /^(?:TM|KT|TL)\./u.test(line.text)) ? "government" : null
}

function sentenceCase(value: string): string {
  return value.charAt(0) + value.slice(1).toLowerCase()
}
