import type { Found, PlanHead } from "@phocap/core"
import { cellsOf, type Line } from "./read-lines.ts"
import { opensRecipients } from "./sections.ts"

/** "T/M BAN THƯỜNG VỤ", "KT. CHỦ TỊCH": in whose name it is signed. */
export const authority = /^(?:T\/M|TM\.|K\/T|KT\.|T\/L|TL\.|TUQ\.)\s*([\p{Lu} ,]+)$/u
const office =
  /^(?:PHÓ |QUYỀN )?(?:BÍ THƯ|CHỦ TỊCH|GIÁM ĐỐC|TRƯỞNG (?:BAN|PHÒNG)|HIỆU TRƯỞNG|CHÁNH VĂN PHÒNG|CHU TICH|GIAM DOC|HIEU TRUONG)[\p{Lu} -]*$/u
const behalf = /^ĐẠI DIỆN [\p{Lu}\s-]+$/u
const personName = /^\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}*){1,5}$/u
/** Signatures are no further from the end than this; two bodies that sign take eight lines. */
const signatureLines = 14

type Foot = Pick<PlanHead, "recipients" | "signer" | "signerTitle">

/** Recipients and signer. Where several sign, the first one: who signs first leads. */
export function findFoot(lines: readonly Line[]): Foot {
  return { recipients: recipientsOf(lines), ...signatureOf(lines) }
}

function recipientsOf(lines: readonly Line[]): Found<string>[] {
  const at = lines.findLastIndex(opensRecipients)
  const recipients: Found<string>[] = []
  if (at < 0) return recipients
  for (const line of lines.slice(at + 1)) {
    const cell = cellsOf(line).find(({ text }) => /^[-–—•+]\s*\S/u.test(text))
    if (cell === undefined) {
      if (recipients.length > 0) break
      continue
    }
    const from = cell.start + (/^[-–—•+]\s*/u.exec(cell.text)?.[0].length ?? 0)
    const value = cell.text.slice(from - cell.start).replace(/[\s;,.]+$/, "")
    if (value !== "") recipients.push({ value, certainty: "sure", start: from, end: from + value.length })
  }
  return recipients
}

interface Signing {
  readonly cell: Line
  readonly column: number
  readonly is: "authority" | "office" | "behalf" | "name"
}

function signatureOf(lines: readonly Line[]): Pick<Foot, "signer" | "signerTitle"> {
  const last = Math.max(0, lines.length - signatureLines)
  const foot = lines.findLastIndex(opensRecipients)
  const cells = lines.slice(foot < 0 ? last : Math.min(foot, last)).flatMap((line) =>
    cellsOf(line).flatMap((cell, column): Signing[] => {
      const is = signingOf(cell.text)
      return is === null ? [] : [{ cell, column, is }]
    }),
  )
  const first = cells.findIndex(({ is }) => is !== "name")
  if (first < 0) return { signer: null, signerTitle: null }
  const below = cells.slice(first)
  const nameAt = below.findIndex(({ is }) => is === "name")
  const name = below[nameAt]
  const offices = below.slice(0, nameAt < 0 ? below.length : nameAt).filter(({ is }) => is === "office")
  const title = offices.findLast(({ column }) => column === name?.column) ?? offices.at(-1)
  return { signer: found(name?.cell), signerTitle: found(title?.cell) }
}

function signingOf(text: string): Signing["is"] | null {
  if (authority.test(text)) return "authority"
  if (office.test(text)) return "office"
  if (behalf.test(text)) return "behalf"
  return personName.test(text) ? "name" : null
}

function found(cell: Line | undefined): Found<string> | null {
  if (cell === undefined) return null
  return { value: cell.text, certainty: "sure", start: cell.start, end: cell.end }
}
