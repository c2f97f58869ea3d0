import type { Recognition, RecognitionStepName } from "@phocap/contract"
import { referenceDate } from "@phocap/core"
import {
  type CalendarEntry,
  isInForce,
  type LawPack,
  needsCheck,
  roundDate,
  workingDaysAfter,
} from "@phocap/engine"

type Step = Recognition["steps"][number]
type Done = Readonly<Partial<Record<RecognitionStepName, NonNullable<Step["done"]>>>>

interface Limit {
  /** Of the calendar. */
  readonly entry: string
  /** The step whose day starts a count of working days. */
  readonly after?: RecognitionStepName
  /** Holds only for a unit that is recognised the first time, or only for one that is again every year. */
  readonly track?: "first" | "yearly"
}

interface StepRule {
  readonly step: RecognitionStepName
  readonly title: string
  readonly who: string
  /** What limits it; the earliest day counts. */
  readonly limits: readonly Limit[]
  readonly track?: "first"
}

/** The way of a commune (before 1/7/2025 to the district, since then to the province). */
const communeRules: readonly StepRule[] = [
  {
    step: "report",
    title: "Nhập xong, gửi số liệu và báo cáo",
    who: "Ủy ban nhân dân của đơn vị",
    limits: [{ entry: "commune-send" }],
  },
  {
    step: "self-inspection",
    title: "Tự kiểm tra, lập biên bản",
    who: "Đoàn tự kiểm tra của đơn vị",
    limits: [{ entry: "self-inspection" }],
  },
  {
    step: "request",
    title: "Gửi tờ trình và hồ sơ đề nghị",
    who: "Ủy ban nhân dân của đơn vị",
    limits: [{ entry: "self-inspection" }],
  },
  {
    step: "team",
    title: "Cấp trên thành lập đoàn kiểm tra",
    who: "Cấp có thẩm quyền",
    limits: [],
  },
  {
    step: "inspection",
    title: "Đoàn kiểm tra, lập biên bản",
    who: "Đoàn kiểm tra của cấp trên",
    limits: [{ entry: "inspection" }],
  },
  {
    step: "decision",
    title: "Quyết định công nhận",
    who: "Cấp có thẩm quyền",
    limits: [{ entry: "province-recognise" }, { entry: "province-decide-commune", after: "request" }],
  },
]

/** The way of a district, until 1/7/2025: it recognised its communes and was recognised by the province (NĐ 20/2014). */
const districtRules: readonly StepRule[] = [
  {
    step: "report",
    title: "Tổng hợp, gửi số liệu và báo cáo lên tỉnh",
    who: "Phòng Giáo dục và Đào tạo",
    limits: [{ entry: "district-send" }],
  },
  {
    step: "inspection",
    title: "Kiểm tra, công nhận các xã, phường",
    who: "Đoàn kiểm tra của huyện",
    limits: [],
  },
  {
    step: "request",
    title: "Gửi hồ sơ đề nghị công nhận huyện",
    who: "Ủy ban nhân dân cấp huyện",
    limits: [],
  },
  {
    step: "team",
    title: "Tỉnh thành lập đoàn kiểm tra",
    who: "Ủy ban nhân dân tỉnh",
    limits: [],
  },
  {
    step: "decision",
    title: "Quyết định công nhận huyện",
    who: "Ủy ban nhân dân tỉnh",
    limits: [{ entry: "province-recognise" }],
  },
]

/** The way of a province: it inspects and recognises, reports, and is recognised (TT 07/2016 Điều 9). */
const provinceRules: readonly StepRule[] = [
  {
    step: "report",
    title: "Gửi số liệu và báo cáo lên Bộ",
    who: "Sở Giáo dục và Đào tạo",
    limits: [{ entry: "province-send" }],
  },
  {
    step: "inspection",
    title: "Kiểm tra, công nhận các đơn vị cấp dưới",
    who: "Đoàn kiểm tra của tỉnh",
    limits: [{ entry: "province-recognise" }],
  },
  {
    step: "request",
    title: "Gửi tờ trình và hồ sơ đề nghị công nhận tỉnh",
    who: "Ủy ban nhân dân tỉnh",
    limits: [],
  },
  {
    step: "team",
    title: "Thành lập đoàn kiểm tra lần đầu hoặc trả lời bằng văn bản",
    who: "Cấp có thẩm quyền",
    limits: [{ entry: "ministry-form-team", after: "request" }],
    track: "first",
  },
  {
    step: "decision",
    title: "Quyết định công nhận tỉnh",
    who: "Cấp có thẩm quyền",
    limits: [
      { entry: "ministry-renew", after: "request", track: "yearly" },
      { entry: "ministry-decide", after: "team", track: "first" },
    ],
  },
]

const rules = { 1: provinceRules, 2: districtRules, 3: communeRules } as const

interface Due {
  /** Null while the day from which it is counted is not written. */
  readonly date: string | null
  readonly words: string
  readonly ground: string
  readonly needsCheck: boolean
}

const day = (date: string): string => date.split("-").reverse().join("/")

function previousDay(date: string): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10)
}

function dueOf(entry: CalendarEntry, pack: LawPack, year: number, from: string | null): Due {
  const name = pack.instruments.find((one) => one.id === entry.instrument)?.shortName
  const ground = [name, entry.article].filter((part) => part != null).join(", ")
  const check = needsCheck(entry.confidence)
  const { when } = entry
  if ("workingDays" in when) {
    if (from === null) {
      const words = `${when.workingDays} ngày làm việc từ khi ${when.after}`
      return { date: null, words, ground, needsCheck: check }
    }
    const { date, known } = workingDaysAfter(from, when.workingDays, pack.holidays)
    const open = known ? "" : ", chưa trừ ngày lễ của năm chưa có lịch"
    const words = `${when.workingDays} ngày làm việc từ ${day(from)}${open}`
    // The lists of holidays themselves were not read in the announcements.
    return { date, words, ground, needsCheck: true }
  }
  if ("before" in when) {
    const date = roundDate(when.before, year)
    return { date: previousDay(date), words: `trước ${day(date)}`, ground, needsCheck: check }
  }
  const date = roundDate("on" in when ? when.on : when.through, year)
  return { date, words: `đến ${day(date)}`, ground, needsCheck: check }
}

/** Where the office stands: today, since when it is known what it did, and whether the year is decided already. */
export interface StepsKnown {
  readonly today: string
  /** What fell due before this day, and is not written, may well have been done. */
  readonly since: string
  /** A decision of the year is written, so that the steps before it must have been taken. */
  readonly decided: boolean
}

function stateOf(
  due: string | null,
  year: number,
  done: boolean,
  { today, since, decided }: StepsKnown,
): Step["state"] {
  if (done) return "done"
  if (decided || (due ?? `${year}-12-31`) < since) return "unwritten"
  if (due === null) return "open"
  if (today > due) return "late"
  return Date.parse(due) - Date.parse(today) <= 14 * 86_400_000 ? "soon" : "open"
}

/**
 * Every step with its last day by the law of the round, and how it stands. `track`: whether any programme is to be
 * recognised the first time, or again as the first time; steps of that way are shown only then, or where they were taken.
 */
export function recognitionSteps(
  pack: LawPack,
  unit: { readonly level: number; readonly track: "first" | "yearly" },
  year: number,
  done: Done,
  known: StepsKnown,
): Step[] {
  const decided = known.decided || done.decision !== undefined
  const inForce = pack.calendar.filter((entry) => isInForce(entry.inForce, referenceDate(year)))
  return rules[unit.level as 1 | 2 | 3]
    .filter(({ step, track }) => track === undefined || track === unit.track || done[step] !== undefined)
    .map(({ step, title, who, limits }) => {
      const [due] = limits
        .filter(({ track }) => track === undefined || track === unit.track)
        .flatMap(({ entry: id, after }) => {
          const from = after === undefined ? null : (done[after]?.doneOn ?? null)
          const entry = inForce.find((one) => one.id === id)
          return entry === undefined ? [] : [dueOf(entry, pack, year, from)]
        })
        .sort((a, b) => ((a.date ?? "9999") < (b.date ?? "9999") ? -1 : 1))
      return {
        step,
        title,
        who,
        due: due?.date ?? null,
        dueWords: due?.words ?? "",
        ground: due?.ground ?? "",
        needsCheck: due?.needsCheck ?? true,
        state: stateOf(due?.date ?? null, year, done[step] !== undefined, { ...known, decided }),
        done: done[step] ?? null,
      }
    })
}
