import type { ProgrammeVerdict } from "@phocap/engine"
import { type HeldTarget, heldTargets } from "../targets/held-targets.ts"
import { questionsOf } from "../targets/questions.ts"
import { type DraftPart, type DraftTable, heading, passage } from "./draft.ts"
import type { PaperGround } from "./paper-ground.ts"
import { capital, levelCell, levelWords } from "./programme-texts.ts"

const states: Readonly<Record<HeldTarget["state"], string>> = {
  met: "Đạt",
  unmet: "Chưa đạt",
  unknown: "Chưa đủ dữ liệu",
  nobody: "Không có đối tượng",
}

type HeldShare = Extract<HeldTarget, { kind: "share" }>
type HeldLevel = Extract<HeldTarget, { kind: "level" }>

const aimWords = ({ verdict }: HeldLevel): string =>
  verdict.graded ? `mức độ {target.${verdict.programme}}` : "đạt chuẩn"

/** How the unit stands, what the law asks, and, once the office has set any, the targets of the year. */
export function plannedTable({ overview, targets }: PaperGround): DraftTable {
  const held = heldTargets(overview.verdicts, targets)
  const set = held.length > 0
  const rows = overview.verdicts.flatMap((verdict): DraftTable["rows"][number][] => {
    const level = held.filter((one) => one.kind === "level").find((one) => one.verdict === verdict)
    const questions = questionsOf(verdict).flatMap(({ id, criterion }) => {
      const share = held.find((one) => one.kind === "share" && one.question.id === id)
      const above = verdict.levels.find((one) => one.criteria.includes(criterion))?.level ?? 1
      if (share === undefined && above > verdict.reached + 1) return []
      const now = criterion.figure === null ? "" : `{${criterion.id}.percent}`
      const lawful = `{${criterion.id}.atLeast}`
      const aim = share === undefined ? "" : `{target.${id}}`
      return [[`{${criterion.id}.name}`, now, lawful, ...(set ? [aim] : [])]]
    })
    if (!set) return questions
    const aim = level === undefined ? "" : capital(aimWords(level))
    return [{ bold: [`{programme.${verdict.programme}}`, levelCell(verdict), "", aim] }, ...questions]
  })
  return {
    kind: "table",
    caption: set ? "Chỉ tiêu phấn đấu" : "Hiện trạng và mức quy định",
    columns: [
      { title: "Tiêu chí", width: set ? 50 : 60 },
      { title: "Hiện có", width: 18, align: "right" },
      { title: "Quy định ít nhất", width: set ? 14 : 22, align: "right" },
      ...(set ? [{ title: "Chỉ tiêu năm", width: 18, align: "right" as const }] : []),
    ],
    rows,
  }
}

/** A target that was not reached, or of which nothing can be said yet, in a sentence. */
function openSentence(one: HeldTarget): string {
  const { verdict } = one
  if (one.kind === "level") {
    return `- {programme.${verdict.programme}}: chỉ tiêu ${aimWords(one)}, kết quả ${levelWords(verdict)}.`
  }
  const { id, criterion } = one.question
  const aim = `- {${criterion.id}.name}: chỉ tiêu {target.${id}}`
  if (criterion.figure === null || criterion.figure.of === 0) return `${aim}, chưa có số liệu.`
  const now = `thực hiện {target.${id}.percent} ({${criterion.id}.counted}/{${criterion.id}.of})`
  const open = criterion.figure.unknown > 0 ? `, còn {${criterion.id}.unknown} người chưa xác định` : ""
  return one.state === "unknown"
    ? `${aim}, ${now}: chưa kết luận được${open}.`
    : `${aim}, ${now}, còn thiếu {target.${id}.short} người.`
}

function shareRow(one: HeldShare): string[] {
  const { id, criterion } = one.question
  const measured = criterion.figure !== null && criterion.figure.of > 0
  return [
    `{${criterion.id}.name}`,
    `{target.${id}}`,
    measured ? `{target.${id}.percent} ({${criterion.id}.counted}/{${criterion.id}.of})` : "",
    measured && one.short > 0 ? `{target.${id}.short} người` : "",
    states[one.state],
  ]
}

/** The targets of a programme under its name, which tells of the level where one was set. */
function heldRows(verdict: ProgrammeVerdict, held: readonly HeldTarget[]): DraftTable["rows"][number][] {
  const mine = held.filter((one) => one.verdict === verdict)
  if (mine.length === 0) return []
  const title = `{programme.${verdict.programme}}`
  const level = mine.find((one) => one.kind === "level")
  return [
    {
      bold:
        level === undefined
          ? [title, "", "", "", ""]
          : [title, capital(aimWords(level)), levelCell(verdict), "", states[level.state]],
    },
    ...mine.filter((one) => one.kind === "share").map(shareRow),
  ]
}

/** The results against the targets of the year's plan; nothing where the plan has set none. */
export function againstTargets({ overview, targets }: PaperGround, number: number): DraftPart[] {
  const held = heldTargets(overview.verdicts, targets)
  if (held.length === 0) return []
  const has = (state: HeldTarget["state"]) => held.some((one) => one.state === state)
  const left = held.filter((one) => one.state === "unmet" || one.state === "unknown")
  const counts = [
    "đã đạt {targets.met}",
    has("unmet") ? "chưa đạt {targets.unmet}" : "",
    has("unknown") ? "chưa đủ dữ liệu để kết luận {targets.open}" : "",
    has("nobody") ? "không có đối tượng {targets.nobody}" : "",
  ].filter((part) => part !== "")
  return [
    heading(2, `${number}. So với chỉ tiêu của kế hoạch năm`),
    passage(
      "targets",
      "So với chỉ tiêu năm",
      `Kế hoạch năm {year} đặt {targets.of} chỉ tiêu: ${counts.join("; ")}.`,
      ...left.map(openSentence),
    ),
    {
      kind: "table",
      columns: [
        { title: "Chỉ tiêu", width: 34 },
        { title: "Kế hoạch", width: 15, align: "right" },
        { title: "Thực hiện", width: 21, align: "right" },
        { title: "Còn thiếu", width: 14, align: "right" },
        { title: "Kết quả", width: 16, align: "center" },
      ],
      rows: overview.verdicts.flatMap((verdict) => heldRows(verdict, held)),
    },
  ]
}
