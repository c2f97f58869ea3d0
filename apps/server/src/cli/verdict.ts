import { PhocapError } from "@phocap/core"
import {
  type AggregateVerdict,
  type CriterionVerdict,
  type ProgrammeVerdict,
  programmeNames,
} from "@phocap/engine"
import { overviewOf } from "../standards/index.ts"
import { judgeFiguresFile } from "./judge-figures-file.ts"
import { type DataPlace, openContext } from "./open-context.ts"

const states = {
  met: "đạt",
  unmet: "chưa đạt",
  unknown: "chưa đủ dữ liệu",
  nobody: "không có đối tượng",
} as const

const number = (value: number, digits = 0) =>
  value.toLocaleString("vi-VN", { minimumFractionDigits: digits, maximumFractionDigits: digits })

function criterionLine(criterion: CriterionVerdict): string {
  const { figure, published, margin } = criterion
  let measured = "chưa có số liệu"
  if (figure !== null && figure.of > 0) {
    measured = `${number(figure.counted)}/${number(figure.of)} = ${number((figure.counted / figure.of) * 100, 1)} %`
    if (figure.unknown > 0) measured += `, ${number(figure.unknown)} chưa xác định`
  } else if (published !== null) measured = `${number(published.percent, published.digits)} % (số công bố)`
  const room = margin === null ? "" : margin >= 0 ? `, dư ${number(margin)}` : `, thiếu ${number(-margin)}`
  const check = criterion.needsCheck ? " [cần kiểm tra]" : ""
  return `    ${states[criterion.state]}: ${criterion.label}: ${measured}; cần ${number(criterion.atLeast, criterion.atLeast % 1 === 0 ? 0 : 1)} %${room} (${criterion.article})${check}`
}

/** A verdict as text: programme, level, then every criterion with figure, threshold and margin. */
export function verdictText(verdicts: readonly ProgrammeVerdict[]): string {
  return verdicts
    .map((verdict) => {
      const level =
        verdict.reached === 0
          ? states[verdict.state === "met" ? "unmet" : verdict.state]
          : verdict.graded
            ? `mức độ ${verdict.reached}`
            : "đạt"
      const lines = verdict.levels.flatMap((rule) => [
        `  ${verdict.graded ? `Mức độ ${rule.level}` : "Tiêu chuẩn"}: ${states[rule.state]}`,
        ...rule.requires.map(
          (one) =>
            `    ${states[one.state]}: cần ${programmeNames[one.programme].vi.toLowerCase()} mức độ ${one.level}`,
        ),
        ...rule.criteria.map(criterionLine),
      ])
      return [`${programmeNames[verdict.programme].vi}: ${level}`, ...lines].join("\n")
    })
    .join("\n\n")
}

function aggregateText(verdicts: readonly AggregateVerdict[]): string {
  return verdicts
    .map((verdict) => {
      const level =
        verdict.reached === 0 ? states[verdict.state] : verdict.graded ? `mức độ ${verdict.reached}` : "đạt"
      const lines = verdict.levels.flatMap((rule) =>
        rule.shares.map(
          (share) =>
            `  Mức độ ${rule.level}: ${states[share.state]}: ${share.reached}/${share.of} đơn vị, cần ${share.atLeast} % (${rule.article})`,
        ),
      )
      return [`${programmeNames[verdict.programme].vi}: ${level}`, ...lines].join("\n")
    })
    .join("\n\n")
}

/** `phocap verdict`: of a unit from its records, or of published figures in a file. */
export async function sayVerdict(
  options: DataPlace & { unit?: string; year?: number; figures?: string; json: boolean },
): Promise<void> {
  if (options.figures !== undefined) {
    const verdicts = await judgeFiguresFile(options.figures)
    console.log(options.json ? JSON.stringify(verdicts, null, 2) : verdictText(verdicts))
    return
  }
  const { unit, year } = options
  if (unit === undefined || year === undefined) {
    throw new PhocapError(
      "verdict.what",
      "Thiếu --unit và --year, hoặc --figures.",
      "Ví dụ: phocap verdict --unit 99001 --year 2026",
    )
  }
  const context = await openContext(options)
  try {
    const overview = await overviewOf(context, unit, year)
    if (options.json)
      console.log(
        JSON.stringify(overview.verdicts.length > 0 ? overview.verdicts : overview.aggregates, null, 2),
      )
    else {
      console.log(`${overview.unit.name}, năm ${year}\n`)
      console.log(
        overview.verdicts.length > 0 ? verdictText(overview.verdicts) : aggregateText(overview.aggregates),
      )
    }
  } finally {
    await context.close()
  }
}
