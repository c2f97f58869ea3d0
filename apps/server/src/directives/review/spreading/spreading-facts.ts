import { modelStates, type Reached, type ReviewFact } from "@phocap/contract"
import { compareVietnamese } from "@phocap/core"
import { dayWords } from "../../day-words.ts"
import type { Spreading } from "./read-spreading.ts"
import { type Span, sourceOf } from "./spread-rows.ts"

const number = (value: number) => value.toLocaleString("vi-VN")
const modelWords: Readonly<Record<(typeof modelStates)[number], string>> = {
  proposed: "đề xuất",
  commended: "biểu dương",
  published: "phổ biến, nhân rộng",
}
/** Names told in a sentence; all of them stand in the annex. */
const namesTold = 12

/** What was done in a period to spread the word and how it stands against the plan, each figure with the list behind it. */
export function spreadingFacts(spreading: Spreading, period: Span): ReviewFact[] {
  const { unit, since, reach } = spreading
  const told = (text: string, rest: Parameters<typeof sourceOf>[1], span: Span = period): ReviewFact => ({
    text,
    source: sourceOf(span, rest),
    unit: unit.code,
  })
  const year = { from: since, to: period.to }
  const { audiences, visits } = reach.total
  return [
    ...periodFacts(spreading, period, told),
    ...Object.keys(audiences)
      .sort(compareVietnamese)
      .flatMap((name) => {
        const cover = audiences[name]
        if (cover === undefined) return []
        const { sessions, people } = cover
        const parts = [againstPlan(sessions, "buổi"), againstPlan(people, "lượt người")]
        const words = parts.filter((part) => part !== "").join("; ")
        return told(`${name}, từ ${dayWords(since)}: ${words}.`, { kind: "session", audience: name }, year)
      }),
    ...(visits.planned === null
      ? []
      : [
          told(
            `Đến từng nhà, từ ${dayWords(since)}: ${againstPlan(visits, "gia đình")}.`,
            { kind: "homeVisit" },
            year,
          ),
        ]),
    ...shortFacts(spreading),
  ]
}

function periodFacts(
  { period: tallies, channels, models }: Spreading,
  period: Span,
  told: (text: string, rest: Parameters<typeof sourceOf>[1]) => ReviewFact,
): ReviewFact[] {
  const of = (kind: string) => tallies.filter((one) => one.kind === kind)
  const times = (kind: string) => of(kind).reduce((sum, one) => sum + one.times, 0)
  const reached = (kind: string) => number(of(kind).reduce((sum, one) => sum + one.reached, 0))
  const when = `Từ ${dayWords(period.from)} đến ${dayWords(period.to)}`
  if (tallies.length === 0) return [told(`${when} chưa ghi hoạt động tuyên truyền nào.`, {})]
  const byChannel = channels.map((one) => `${one.channel ?? "không ghi hình thức"} ${number(one.items)}`)
  return [
    told(`${when}: ${number(times("session"))} buổi tuyên truyền, ${reached("session")} lượt người dự.`, {
      kind: "session",
    }),
    ...(times("media") === 0
      ? []
      : [told(`${number(times("media"))} tin, bài: ${byChannel.join("; ")}.`, { kind: "media" })]),
    ...(times("homeVisit") === 0
      ? []
      : [
          told(`${number(times("homeVisit"))} đợt đến từng nhà, ${reached("homeVisit")} gia đình.`, {
            kind: "homeVisit",
          }),
        ]),
    ...(times("material") === 0
      ? []
      : [
          told(`${number(times("material"))} tài liệu, phát ${reached("material")} bản.`, {
            kind: "material",
          }),
        ]),
    ...models.map(({ title, state, note }) => {
      const step = modelStates.find((one) => one === state)
      const words = step === undefined ? "" : ` (${modelWords[step]})`
      const copied = note === null || note.trim() === "" ? "." : `: ${note.trim().replace(/[.\s]+$/, "")}.`
      return told(`Mô hình “${title}”${words}${copied}`, { kind: "model" })
    }),
  ]
}

/** "2/12 buổi, còn thiếu 10", or what was done where the plan asks for nothing. */
function againstPlan({ done, planned, short }: Reached, what: string): string {
  if (planned === null) return done === 0 ? "" : `${number(done)} ${what} (kế hoạch không giao chỉ tiêu)`
  const lack = short === 0 ? "đã đủ" : `còn thiếu ${number(short)}`
  return `${number(done)}/${number(planned)} ${what}, ${lack}`
}

/** Which hamlets or units below are short, and which units asked nothing of the year. */
function shortFacts({ unit, reach }: Spreading): ReviewFact[] {
  const commune = unit.level === 3
  const at = (text: string): ReviewFact => ({ text, source: "/tuyen-truyen", unit: unit.code })
  const names = (found: readonly string[]) => {
    const more = found.length > namesTold ? ` và ${number(found.length - namesTold)} nơi khác` : ""
    return `${found.slice(0, namesTold).join(", ")}${more}`
  }
  const short = commune
    ? reach.hamlets.filter((one) => one.short > 0).map((one) => one.hamlet ?? "chung toàn đơn vị")
    : reach.below.filter((one) => one.shortPlaces > 0).map((one) => one.name)
  const unplanned = reach.below.filter((one) => one.places === 0).map((one) => one.name)
  const planned = reach.total.visits.planned ?? Object.values(reach.total.audiences).find(isPlanned) ?? null
  return [
    ...(commune && planned === null ? [at("Chưa đặt chỉ tiêu tuyên truyền của năm.")] : []),
    ...(short.length === 0
      ? []
      : [
          at(
            `${number(short.length)} ${commune ? "nơi" : "đơn vị"} chưa đạt chỉ tiêu tuyên truyền: ${names(short)}.`,
          ),
        ]),
    ...(unplanned.length === 0
      ? []
      : [
          at(
            `${number(unplanned.length)} đơn vị chưa đặt chỉ tiêu tuyên truyền của năm: ${names(unplanned)}.`,
          ),
        ]),
  ]
}

function isPlanned({ sessions, people }: { readonly sessions: Reached; readonly people: Reached }): boolean {
  return (sessions.planned ?? people.planned) !== null
}
