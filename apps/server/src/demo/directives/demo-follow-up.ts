import type { CampaignItem, CampaignTarget, SupervisionVisit } from "@phocap/core"

/** Invented supervision of the ward's plan. */
export const wardVisit: Omit<SupervisionVisit, "id" | "directiveId"> = {
  kind: "supervision",
  organ: "Ủy ban Mặt trận Tổ quốc Việt Nam phường",
  place: "Trung tâm học tập cộng đồng phường",
  on: "2026-10-15",
  members: "Vũ Văn Giám và 3 thành viên",
  findings: "Lớp xóa mù chữ học đều; danh sách học viên chưa ghi rõ người tái mù chữ.",
  proposals: "Bổ sung danh sách, mời tổ trưởng dân phố cùng vận động.",
}

/** What that visit asked for, of whom, until when. */
export const wardFinding = {
  title: "Bổ sung tên người tái mù chữ vào danh sách học viên",
  holder: "Trung tâm học tập cộng đồng phường",
  dueOn: "2026-11-30",
}

/** Member and locality. */
export const wardAreas: readonly (readonly [member: string, area: string])[] = [
  ["Hoàng Thị Nêu", "Tổ 1 đến Tổ 14"],
  ["Bùi Thị Xem", "Thôn Ao Sen, Thôn Bến Đò"],
]

type Row = readonly [
  kind: CampaignItem["kind"],
  on: string,
  title: string,
  hamlet: string | null,
  audience: string | null,
  channel: string | null,
  reached: number | null,
]

const rows: readonly Row[] = [
  [
    "session",
    "2026-03-21",
    "Quán triệt kế hoạch phổ cập của phường",
    null,
    "Cán bộ, đảng viên",
    "Họp thôn, tổ",
    118,
  ],
  ["session", "2026-04-11", "Việc học của con sau lớp 9", "Tổ 1", "Cha mẹ học sinh", "Họp thôn, tổ", 46],
  ["session", "2026-04-18", "Việc học của con sau lớp 9", "Tổ 5", "Cha mẹ học sinh", "Họp thôn, tổ", 39],
  ["session", "2026-09-12", "Người lớn đi học chữ", "Thôn Ao Sen", "Người chưa biết chữ", "Họp thôn, tổ", 23],
  [
    "media",
    "2026-04-20",
    "Bản tin phổ cập giáo dục trên loa phường",
    null,
    "Nhân dân",
    "Loa truyền thanh",
    null,
  ],
  ["homeVisit", "2026-07-10", "Đến nhà các em nghỉ học sau lớp 9", "Tổ 5", null, null, 31],
  ["model", "2026-08-30", "Tổ dân phố không có trẻ bỏ học", "Tổ 1", null, null, null],
]

export function wardCampaign(directiveId: string, newId: () => string): CampaignItem[] {
  return rows.map(([kind, on, title, hamlet, audience, channel, reached]) => ({
    id: newId(),
    directiveId,
    kind,
    on,
    title,
    hamlet,
    audience,
    channel,
    reached,
    speaker: null,
    link: null,
    state: kind === "model" ? "commended" : null,
    note: kind === "model" ? "Tổ 5 đang học theo" : null,
  }))
}

type Wanted = readonly [
  hamlet: string | null,
  audience: string | null,
  sessions: number | null,
  people: number | null,
  visits: number | null,
]

const wanted: readonly Wanted[] = [
  [null, "Cán bộ, đảng viên", 1, 100, null],
  ["Tổ 1", "Cha mẹ học sinh", 2, 80, null],
  ["Tổ 5", "Cha mẹ học sinh", 1, 30, null],
  ["Tổ 5", null, null, null, 30],
  ["Thôn Ao Sen", "Người chưa biết chữ", 2, 40, null],
  ["Thôn Bến Đò", "Người chưa biết chữ", 2, 40, null],
]

/** What the ward's plan asks of the year to spread the word. */
export function wardTargets(
  idOf: (of: Pick<CampaignTarget, "year" | "hamlet" | "audience">) => string,
): CampaignTarget[] {
  return wanted.map(([hamlet, audience, sessions, people, visits]) => {
    const of = { year: 2026, hamlet, audience }
    return { ...of, id: idOf(of), sessions, people, visits }
  })
}
