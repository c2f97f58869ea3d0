import type { Reached } from "@phocap/contract"
import type { AdministrativeDocument, Annex, Block, Directive, Paragraph } from "@phocap/core"
import { documentSymbol } from "@phocap/documents"
import { dayWords } from "../day-words.ts"
import type { Review } from "./make-review.ts"

/** Kinds of papers with the abbreviations of their numbers; a list that urges goes out as a notice. */
const kinds = {
  interim: ["BÁO CÁO", "BC"],
  final: ["BÁO CÁO", "BC"],
  urging: ["THÔNG BÁO", "TB"],
} as const
const roman = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X"]

/** What a unit prints on its papers. */
export interface PaperWords {
  readonly place: string
  readonly superior: string
  /** Whom the unit reports to, as it is written among the recipients; empty where nobody stands above. */
  readonly reportsTo: string
}

/**
 * A review as a document in its issuer's format (Party: HD 36-HD/VPTW; state: NĐ 30/2020): figures from the record, the
 * words of people in paragraphs of their own, the tasks in an annex.
 */
export function reviewDocument(
  review: Review,
  directive: Directive,
  { place, superior, reportsTo }: PaperWords,
): AdministrativeDocument {
  const party = directive.style === "party"
  const system = party ? "party" : "state"
  const issuer = shortOf(directive)
  const [kind, short] = kinds[review.kind]
  return {
    system,
    superior,
    // The letterhead of a Party document names the committee, its signature the standing board.
    issuer: directive.issuer.replace(/^Ban Thường vụ /iu, "").toUpperCase(),
    number: null,
    symbol: documentSymbol(system, short, issuer),
    place,
    date: null,
    kind,
    // A day is not parted from its words at the end of a line.
    subject: review.title.replace(/(từ|đến) ngày (?=\d)/g, "$1\u00a0ngày\u00a0"),
    blocks: review.sections.flatMap((section, i): Block[] => [
      { kind: "heading", level: 1, content: [`${roman[i] ?? i + 1}. ${section.heading.toUpperCase()}`] },
      // Dashes: facts begin with clauses and counts, which a number before them would confuse.
      ...section.facts.map(({ text }) => line(section.facts.length > 1 ? `- ${text}` : text)),
      ...(section.facts.length === 0 && section.words === "" ? [line("Không có.")] : []),
      ...section.words
        .split("\n")
        .filter((one) => one.trim() !== "")
        .map(line),
    ]),
    signatures: [{ lines: signLines(directive, party), name: directive.signer ?? "" }],
    recipients: [...(reportsTo === "" ? [] : [reportsTo]), "Các đơn vị được giao nhiệm vụ"],
    filedAt: party ? "Văn phòng" : "VT",
    annexes: [tasksAnnex(review), ...spreadingAnnex(review)],
  }
}

function tasksAnnex({ rows, spreading }: Review): Annex {
  const several = spreading !== null && spreading.rows.length > 0
  return {
    title: several ? "PHỤ LỤC 1" : "PHỤ LỤC",
    subtitle: "Nhiệm vụ và minh chứng",
    landscape: true,
    blocks: [
      {
        kind: "table",
        columns: [
          { title: "Mục", width: 7, align: "center" },
          { title: "Nhiệm vụ", width: 30 },
          { title: "Chủ trì", width: 18 },
          { title: "Thời hạn", width: 13 },
          { title: "Trạng thái", width: 12 },
          { title: "Minh chứng", width: 20 },
        ],
        rows: rows.map((row) => [row.clause, row.title, row.holder, row.due, row.state, row.evidence]),
        empty: "Không có nhiệm vụ nào.",
      },
    ],
  }
}

/** How spreading the word stands against its plan, place by place; nothing where nothing was asked or done. */
function spreadingAnnex({ spreading, to }: Review): Annex[] {
  if (spreading === null || spreading.rows.length === 0) return []
  const cells = (of: Reached | null) =>
    of === null
      ? ["", "", ""]
      : [
          of.planned === null ? "–" : number(of.planned),
          number(of.done),
          of.planned === null ? "–" : number(of.short),
        ]
  return [
    {
      title: "PHỤ LỤC 2",
      subtitle: `Kết quả tuyên truyền, vận động so với chỉ tiêu, từ ngày ${dayWords(spreading.since)} đến ngày ${dayWords(to)}`,
      landscape: true,
      blocks: [
        {
          kind: "table",
          columns: [
            { title: "Nơi", width: 22 },
            { title: "Đối tượng", width: 20 },
            { title: "Buổi: chỉ tiêu", width: 9, align: "center" },
            { title: "Buổi: đã làm", width: 9, align: "center" },
            { title: "Buổi: còn thiếu", width: 9, align: "center" },
            { title: "Người, gia đình: chỉ tiêu", width: 11, align: "center" },
            { title: "Người, gia đình: đã đến", width: 10, align: "center" },
            { title: "Người, gia đình: còn thiếu", width: 10, align: "center" },
          ],
          rows: spreading.rows.map((row) => [
            row.place,
            row.audience,
            ...cells(row.sessions),
            ...cells(row.people),
          ]),
        },
      ],
    },
  ]
}

const number = (value: number) => value.toLocaleString("vi-VN")

function line(text: string): Paragraph {
  return { kind: "paragraph", content: [text] }
}

/** The issuer's abbreviation as its own number writes it: "TU" of "31-KH/TU". */
function shortOf({ number, style }: Directive): string {
  const written = number?.split("/").at(-1)?.split("-").at(-1)
  return written ?? (style === "party" ? "ĐU" : "UBND")
}

/** Bodies that decide together, in whose name their head signs (NĐ 30/2020, Phụ lục I). */
const collective = /^(?:(?:ủy|uỷ) ban nhân dân|(?:ủy|uỷ) ban|hội đồng nhân dân|hội đồng|ban chỉ đạo)/iu

/**
 * For whom and as what the signer signs. Of the state's bodies a collective is named without its place, a deputy signs
 * for the head ("KT."), and the head of an office signs for nobody.
 */
function signLines({ issuer, signerTitle }: Directive, party: boolean): string[] {
  const title = signerTitle?.toUpperCase().trim() ?? ""
  if (party) {
    const body = /ban thường vụ/iu.test(issuer) ? "BAN THƯỜNG VỤ" : issuer.toUpperCase()
    return [`T/M ${body}`, ...(title === "" ? [] : [title])]
  }
  const body = collective.exec(issuer)?.[0].toUpperCase()
  const head = /^(?:KT\. .*)?PHÓ (?!.*PHỤ TRÁCH)(.+)$/u.exec(title)?.[1]
  const lines = [
    ...(body === undefined ? [] : [`TM. ${body}`]),
    ...(head === undefined ? [title] : [`KT. ${head}`, `PHÓ ${head}`]),
  ].filter((one) => one !== "")
  return lines.length === 0 ? [issuer.toUpperCase()] : lines
}
