import { newId } from "@phocap/core"
import type { Transaction } from "../platform/database/index.ts"
import { communeCode, newCommunes, oldCommunes, provinceCode, rounds } from "./places.ts"
import type { Random } from "./random.ts"

const actor = "demo"
const thisYear = Math.max(...rounds)

/** The committee and the team of the ward whose story the demo tells; nobody of these names holds these offices. */
const committee = [
  { name: "Lê Quang Thạch", title: "Phó Chủ tịch Ủy ban nhân dân phường", role: "Trưởng ban" },
  { name: "Đặng Thị Thu Sương", title: "Trưởng phòng Văn hóa – Xã hội", role: "Phó Trưởng ban" },
  { name: "Hồ Đắc Nhân", title: "Hiệu trưởng Trường THCS An Hòa", role: "Ủy viên" },
  { name: "Phan Thị Mai Khuê", title: "Hiệu trưởng Trường Tiểu học An Hòa", role: "Ủy viên" },
  { name: "Võ Đình Trưng", title: "Chủ tịch Ủy ban Mặt trận Tổ quốc phường", role: "Ủy viên" },
  { name: "Bùi Ngọc Hạ", title: "Cán bộ phụ trách phổ cập giáo dục, xóa mù chữ", role: "Ủy viên, thư ký" },
]
const team = committee.slice(1).map((member, index) => ({
  ...member,
  role: index === 0 ? "Trưởng đoàn" : index === 4 ? "Thư ký" : "Thành viên",
}))

/** Levels that communes were recognised for, year by year: invented, and rising as such levels do. */
const recognised: Readonly<Record<number, Readonly<Record<string, number>>>> = {
  2023: { preschool5: 1, primary: 2, lowerSecondary: 1, literacy: 1 },
  2024: { preschool5: 1, primary: 3, lowerSecondary: 2, literacy: 2 },
  2025: { preschool5: 1, primary: 3, lowerSecondary: 2, literacy: 2 },
}

/** What the ward set itself for the year: most of it reached, and two that are not. */
const aims = {
  levels: [
    { programme: "preschool5", level: 1 },
    { programme: "primary", level: 3 },
    { programme: "lowerSecondary", level: 3 },
    { programme: "literacy", level: 2 },
  ],
  shares: [
    { question: "preschool35.enrolled", percent: 94 },
    { question: "primary1.sixInGradeOne", percent: 99.5 },
    { question: "lowerSecondary1.graduated", percent: 96 },
    { question: "lowerSecondary3.inUpper", percent: 82 },
    { question: "literacy2.literate", percent: 93.5 },
  ],
}

const steps = [
  ["report", "10-02", "Báo cáo năm"],
  ["self-inspection", "10-14", "Biên bản tự kiểm tra"],
  ["request", "10-20", "21/TTr-UBND"],
  ["team", "11-05", "310/QĐ-SGDĐT"],
  ["inspection", "11-20", "Biên bản kiểm tra"],
  ["decision", "12-19", "Quyết định công nhận"],
] as const

async function writePapers({ query }: Transaction): Promise<void> {
  const unit = { province_code: provinceCode, unit_code: newCommunes[0]?.code ?? "" }
  const of = (paper: string, year: number, details: object) => ({
    ...unit,
    round_year: year,
    paper,
    revision: 1,
    details: JSON.stringify(details),
    passages: "{}",
    signed: null,
  })
  await query
    .insertInto("dossier_paper")
    .values([
      of("committee", thisYear, {
        members: committee,
        number: 14,
        date: `${thisYear}-01-19`,
        signer: "Trương Công Bách",
      }),
      of("plan", thisYear, {
        number: 6,
        date: `${thisYear}-01-22`,
        signer: "Lê Quang Thạch",
        targets: aims,
      }),
      of("committee", thisYear - 1, { members: committee }),
      of("team", thisYear - 1, { members: team }),
    ])
    .execute()
}

async function writeRegister({ query }: Transaction): Promise<void> {
  const rows = rounds.flatMap((year) => {
    const levels = recognised[year]
    if (levels === undefined) return []
    const codes = new Set(oldCommunes.map((_, index) => communeCode(index, year)))
    return [...codes].flatMap((code) =>
      Object.entries(levels).map(([programme, level]) => ({
        province_code: provinceCode,
        unit_code: code,
        round_year: year,
        programme,
        level,
        decision: `${year < 2025 ? "QĐ-UBND huyện" : "QĐ cấp tỉnh"} (giả định)`,
        decided_on: `${year}-12-19`,
        body: year < 2025 ? "Ủy ban nhân dân cấp huyện" : "Cấp tỉnh",
        actor,
        at: `${year}-12-20T03:00:00Z`,
      })),
    )
  })
  await query.insertInto("recognition").values(rows).execute()
}

async function writeSteps({ query }: Transaction, ids: Random): Promise<void> {
  const year = thisYear - 1
  const of = (code: string) => ({ province_code: provinceCode, unit_code: code, round_year: year })
  const unit = of(newCommunes[0]?.code ?? "")
  const at = `${year}-12-20T03:00:00Z`
  // Last year all but one commune had sent its dossier, which is what the province's list tells.
  const communes = newCommunes.slice(0, -1).map((one) => one.code)
  await query
    .insertInto("recognition_step")
    .values(
      communes.flatMap((code) =>
        steps.map(([step, date, document]) => ({
          ...of(code),
          step,
          done_on: `${year}-${date}`,
          document,
          note: "",
          actor,
          at,
        })),
      ),
    )
    .execute()
  await query
    .insertInto("dossier_event")
    .values({
      ...unit,
      id: newId(Date.parse(at), ids.bytes(10)),
      paper: "recognition",
      text: "Ghi các bước công nhận (dữ liệu minh họa)",
      actor,
      at,
      detail: "{}",
    })
    .execute()
}

/** Papers begun, levels recognised and steps done in the invented town. */
export async function seedDossier(tx: Transaction, ids: Random): Promise<void> {
  await writePapers(tx)
  await writeRegister(tx)
  await writeSteps(tx, ids)
}
