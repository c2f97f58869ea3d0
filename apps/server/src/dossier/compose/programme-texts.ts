import type { CriterionVerdict, ProgrammeVerdict } from "@phocap/engine"
import { yearOnYear } from "../figures/criterion-figures.ts"
import { shownCriteria } from "../figures/shown-criteria.ts"
import type { DraftTable } from "./draft.ts"
import type { ResultGround } from "./paper-ground.ts"

/** "đạt chuẩn mức độ {…}", "đạt chuẩn", "chưa đạt chuẩn" or "chưa đủ dữ liệu để kết luận". */
export function levelWords({
  programme,
  graded,
  reached,
  state,
}: Pick<ProgrammeVerdict, "programme" | "graded" | "reached" | "state">): string {
  if (reached > 0) return graded ? `đạt chuẩn mức độ {${programme}.reached}` : "đạt chuẩn"
  return state === "unknown" ? "chưa đủ dữ liệu để kết luận" : "chưa đạt chuẩn"
}

/** The same in the cell of a table; `figure` is the level as a figure of the book. */
export function levelCell(
  { programme, graded, reached, state }: Parameters<typeof levelWords>[0],
  figure = `${programme}.reached`,
): string {
  if (reached > 0) return graded ? `Mức độ {${figure}}` : "Đạt chuẩn"
  return state === "unknown" ? "Chưa đủ dữ liệu" : "Chưa đạt"
}

function comparison({ id }: CriterionVerdict, { overview }: ResultGround): string {
  const found = yearOnYear(overview, id)
  if (found === null) return ""
  const { change } = found
  if (change === 0) return `, bằng năm {lastYear} ({${id}.last})`
  return `, ${change > 0 ? "tăng" : "giảm"} {${id}.change} điểm phần trăm so với năm {lastYear} ({${id}.last})`
}

/** One criterion in a sentence: what it is, how many of how many, the share, the threshold, last year. */
export function criterionSentence(criterion: CriterionVerdict, ground: ResultGround): string {
  const { id, figure, state } = criterion
  if (figure === null || state === "nobody") return `- {${id}.name}: không có đối tượng.`
  const open = figure.unknown > 0 ? `; còn {${id}.unknown} người chưa xác định` : ""
  return `- {${id}.name}: {${id}.counted}/{${id}.of}, tỷ lệ {${id}.percent} (quy định ít nhất {${id}.atLeast})${comparison(criterion, ground)}${open}.`
}

/** What stands between the unit and the next level, criterion by criterion, with the reasons of the people concerned. */
export function gapSentences(verdict: ProgrammeVerdict, ground: ResultGround): string[] {
  const next = verdict.levels.find((level) => level.level === verdict.reached + 1)
  if (next === undefined) return []
  return next.criteria
    .filter((criterion) => criterion.state === "unmet" || criterion.state === "unknown")
    .map(({ id }) => {
      const groups = ground.overview.details.find((detail) => detail.id === id)?.groups ?? []
      const reasons = groups.map((_, index) => `{${id}.gap.${index}} {${id}.gap.${index}.why}`)
      const why = reasons.length === 0 ? "" : `: ${reasons.join("; ")}`
      return `- {${id}.name}: cần thêm {${id}.needed} người; {${id}.missing} người chưa được tính${why}.`
    })
}

/** The result of a programme in full: every criterion, the conclusion, and what is missing for the next level. */
export function programmeText(verdict: ProgrammeVerdict, ground: ResultGround): string {
  const gaps = gapSentences(verdict, ground)
  const next = verdict.graded && verdict.reached > 0 ? `mức độ {${verdict.programme}.next}` : "chuẩn"
  return [
    ...shownCriteria(verdict).map((criterion) => criterionSentence(criterion, ground)),
    `Kết quả: ${levelWords(verdict)}.`,
    ...(gaps.length === 0 ? [] : [`Để đạt ${next} còn:`, ...gaps]),
  ].join("\n")
}

/** Results of all programmes, one line a criterion. */
export function resultTable({ overview }: ResultGround, caption?: string): DraftTable {
  const words: Readonly<Record<string, string>> = {
    met: "Đạt",
    unmet: "Chưa đạt",
    unknown: "Chưa đủ dữ liệu",
    nobody: "Không có đối tượng",
  }
  return {
    kind: "table",
    ...(caption === undefined ? {} : { caption }),
    columns: [
      { title: "Tiêu chí", width: 46 },
      { title: "Số đạt", width: 12, align: "right" },
      { title: "Tổng số", width: 12, align: "right" },
      { title: "Tỷ lệ", width: 12, align: "right" },
      { title: "Quy định", width: 12, align: "right" },
      { title: "Kết quả", width: 15, align: "center" },
    ],
    rows: overview.verdicts.flatMap((verdict) => [
      { bold: [`{programme.${verdict.programme}}`, "", "", "", "", levelCell(verdict)] },
      ...shownCriteria(verdict).map(({ id, figure, state }) =>
        figure === null || state === "nobody"
          ? [`{${id}.name}`, "", "", "", `{${id}.atLeast}`, words.nobody ?? ""]
          : [
              `{${id}.name}`,
              `{${id}.counted}`,
              `{${id}.of}`,
              `{${id}.percent}`,
              `{${id}.atLeast}`,
              words[state] ?? "",
            ],
      ),
    ]),
  }
}

export function capital(text: string): string {
  return text.charAt(0).toLocaleUpperCase("vi") + text.slice(1)
}
