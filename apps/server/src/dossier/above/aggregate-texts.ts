import { type AggregateVerdict, programmeNames } from "@phocap/engine"
import type { DraftTable } from "../compose/draft.ts"
import { levelCell, levelWords } from "../compose/programme-texts.ts"
import type { Member } from "./member.ts"

const states = { met: "Đạt", unmet: "Chưa đạt", unknown: "Chưa đủ dữ liệu" } as const
const among = { all: "đơn vị", normal: "xã còn lại", hardship: "xã đặc biệt khó khăn" } as const

/** A programme by its levels: how many units reached it, the share, what the law asks. */
export function aggregateText(verdict: AggregateVerdict): string {
  const { programme, graded, levels, needsCheck } = verdict
  const check = needsCheck ? ", cần kiểm tra" : ""
  const lines = levels.flatMap(({ level, shares }) =>
    shares.map((share, index) => {
      const id = `${programme}.${level}.${index}`
      const what = graded ? `Mức độ {${programme}.${level}}` : "Đạt chuẩn"
      const open = share.open > 0 ? `; {${id}.open} đơn vị chưa đủ dữ liệu` : ""
      return `- ${what}: {${id}.met}/{${id}.of} ${among[share.among]}, tỷ lệ {${id}.percent} (quy định ít nhất {${id}.atLeast}${check})${open}.`
    }),
  )
  return [...lines, `Kết quả: ${levelWords(verdict)}.`].join("\n")
}

/** Every level of every programme in a table. */
export function aggregateTable(verdicts: readonly AggregateVerdict[], caption?: string): DraftTable {
  return {
    kind: "table",
    ...(caption === undefined ? {} : { caption }),
    columns: [
      { title: "Chương trình, mức độ", width: 40 },
      { title: "Số đơn vị đạt", width: 13, align: "right" },
      { title: "Tổng số", width: 11, align: "right" },
      { title: "Tỷ lệ", width: 12, align: "right" },
      { title: "Quy định", width: 12, align: "right" },
      { title: "Kết quả", width: 14, align: "center" },
    ],
    rows: verdicts.flatMap((verdict) => [
      { bold: [`{programme.${verdict.programme}}`, "", "", "", "", levelCell(verdict)] },
      ...verdict.levels.flatMap(({ level, shares }) =>
        shares.map((share, index) => {
          const id = `${verdict.programme}.${level}.${index}`
          const what = verdict.graded ? `Mức độ {${verdict.programme}.${level}}` : "Đạt chuẩn"
          return [
            share.among === "all" ? what : `${what}, ${among[share.among]}`,
            `{${id}.met}`,
            `{${id}.of}`,
            `{${id}.percent}`,
            `{${id}.atLeast}`,
            states[share.state],
          ]
        }),
      ),
    ]),
  }
}

function memberLevel({ unit, results }: Member, programme: string): string {
  const found = results.find((one) => one.programme === programme)
  return found === undefined ? "Không xét" : levelCell(found, `at.${unit.code}.${programme}`)
}

/** What each unit reached, one row a unit, numbered among all units or among those that are recognised. */
export function memberTable(
  members: readonly Member[],
  verdicts: readonly AggregateVerdict[],
  numbered: "tt" | "recognised" = "tt",
): DraftTable {
  const width = Math.floor(66 / Math.max(1, verdicts.length))
  return {
    kind: "table",
    columns: [
      { title: "TT", width: 6, align: "center" },
      { title: "Đơn vị", width: 28 },
      ...verdicts.map(({ programme }) => ({
        title: programmeNames[programme].vi,
        width,
        align: "center" as const,
      })),
    ],
    rows: members.map((member) => [
      `{at.${member.unit.code}.${numbered}}`,
      `{at.${member.unit.code}.name}`,
      ...verdicts.map(({ programme }) => memberLevel(member, programme)),
    ]),
    empty: "Không có đơn vị nào",
  }
}
