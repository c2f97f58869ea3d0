/**
 * The invented province "Minh Họa": a town of twelve communes and wards until 30/6/2025, four communes and wards that
 * report straight to the province from 1/7/2025. Codes begin with 99, which no real unit bears. As in the real
 * mergers, each new unit keeps the code of the old unit where it has its seat.
 */

/** How the groups live in a hamlet: code of the ethnic group and share of households. */
export type Mix = readonly (readonly [number, number])[]

export interface HamletPlace {
  /** Name until the merger, and since. */
  readonly oldName: string
  readonly newName: string
  /** Households in 2023. */
  readonly households: number
  readonly mix: Mix
}

export interface OldCommune {
  readonly code: string
  readonly name: string
  readonly kind: "phường" | "xã"
  /** Index into `newCommunes`. */
  readonly mergedInto: number
  readonly hamlets: readonly HamletPlace[]
}

export interface NewCommune {
  readonly code: string
  readonly name: string
  readonly kind: "phường" | "xã"
}

export const provinceCode = "99"
export const provinceName = "Tỉnh Minh Họa"
export const town = { code: "990", name: "Thị xã Minh An" }

/** Indices of the four communes, by what they are there to show. */
export const commune = { shortBySeven: 0, everythingMet: 1, hardship: 2, missingData: 3 } as const

export const newCommunes: readonly NewCommune[] = [
  { code: "99001", name: "Phường An Hòa", kind: "phường" },
  { code: "99010", name: "Phường Minh Tân", kind: "phường" },
  { code: "99019", name: "Xã Khau Mây", kind: "xã" },
  { code: "99028", name: "Xã Đông Phú", kind: "xã" },
]

/** Where the demo's invented people have their roles: the province, and the ward whose story it tells. */
export const demoPlace = { provinceCode, wardCode: newCommunes[commune.shortBySeven]?.code ?? provinceCode }

const plain: Mix = [
  [1, 95],
  [2, 3],
  [7, 1],
  [6, 1],
]
const hills: Mix = [
  [1, 62],
  [2, 26],
  [7, 12],
]
const tay: Mix = [
  [2, 82],
  [7, 10],
  [1, 8],
]
const hmong: Mix = [
  [8, 97],
  [1, 3],
]
const dao: Mix = [
  [9, 92],
  [2, 8],
]

/** Tổ dân phố of a ward, numbered on in the new ward where the old one did not have the seat. */
function groups(count: number, households: number, shift: number): HamletPlace[] {
  return Array.from({ length: count }, (_, i) => ({
    oldName: `Tổ ${i + 1}`,
    newName: `Tổ ${i + 1 + shift}`,
    households: households + ((i * 7) % 11) - 5,
    mix: plain,
  }))
}

function villages(names: readonly string[], households: number, mix: Mix): HamletPlace[] {
  return names.map((name, i) => ({
    oldName: name,
    newName: name,
    households: households + ((i * 11) % 17) - 8,
    mix,
  }))
}

export const oldCommunes: readonly OldCommune[] = [
  { code: "99001", name: "Phường An Hòa", kind: "phường", mergedInto: 0, hamlets: groups(14, 129, 0) },
  { code: "99004", name: "Phường Tân An", kind: "phường", mergedInto: 0, hamlets: groups(11, 127, 14) },
  {
    code: "99007",
    name: "Xã Hòa Lộc",
    kind: "xã",
    mergedInto: 0,
    hamlets: [
      ...villages(
        ["Thôn Ao Sen", "Thôn Bến Đò", "Thôn Cầu Mới", "Thôn Đình Cả", "Thôn Gốc Gạo", "Thôn Tân Tiến"],
        160,
        plain,
      ),
      ...villages(["Thôn Đồi Chè"], 146, hills),
    ],
  },
  { code: "99010", name: "Phường Minh Tân", kind: "phường", mergedInto: 1, hamlets: groups(10, 126, 0) },
  { code: "99013", name: "Phường Bình Minh", kind: "phường", mergedInto: 1, hamlets: groups(8, 122, 10) },
  {
    code: "99016",
    name: "Xã Minh Đức",
    kind: "xã",
    mergedInto: 1,
    hamlets: villages(
      ["Thôn Đồng Tâm", "Thôn Lũng Vầu", "Thôn Quyết Thắng", "Thôn Trung Kiên", "Thôn Xuân Lai"],
      156,
      plain,
    ),
  },
  {
    code: "99019",
    name: "Xã Khau Mây",
    kind: "xã",
    mergedInto: 2,
    hamlets: [
      ...villages(["Bản Khau Mây", "Bản Nà Lếch"], 130, tay),
      ...villages(["Bản Sín Chải", "Bản Tà Lùng Chù", "Bản Xà Phìn"], 118, hmong),
    ],
  },
  {
    code: "99022",
    name: "Xã Nà Pha",
    kind: "xã",
    mergedInto: 2,
    hamlets: [
      ...villages(["Bản Nà Pha", "Bản Nà Cọ"], 124, tay),
      ...villages(["Bản Khuổi Mo", "Bản Pắc Thay"], 110, dao),
    ],
  },
  {
    code: "99025",
    name: "Xã Pù Sang",
    kind: "xã",
    mergedInto: 2,
    hamlets: [
      ...villages(["Bản Pù Sang", "Bản Háng Trở", "Bản Dề Chu"], 114, hmong),
      ...villages(["Bản Khe Phầy"], 102, dao),
    ],
  },
  {
    code: "99028",
    name: "Xã Đông Phú",
    kind: "xã",
    mergedInto: 3,
    hamlets: villages(
      [
        "Thôn Đông Thượng",
        "Thôn Đông Trung",
        "Thôn Đông Hạ",
        "Thôn Chợ Mới",
        "Thôn Phú Cường",
        "Thôn Gò Mít",
      ],
      156,
      plain,
    ),
  },
  {
    code: "99031",
    name: "Xã Đông Lâm",
    kind: "xã",
    mergedInto: 3,
    hamlets: [
      ...villages(["Thôn Lâm Nghiệp", "Thôn Cây Thị", "Thôn Đèo Gió"], 140, hills),
      ...villages(["Thôn Bản Chang"], 126, tay),
    ],
  },
  {
    code: "99034",
    name: "Xã Phú Xuân",
    kind: "xã",
    mergedInto: 3,
    hamlets: villages(["Thôn Xuân Đông", "Thôn Xuân Tây", "Thôn Bãi Dâu", "Thôn Hồ Sen"], 150, plain),
  },
]

/** The commune in which an old one lies on the reference date of a round. */
export function communeCode(oldCommune: number, year: number): string {
  const old = oldCommunes[oldCommune]
  const merged = old && newCommunes[old.mergedInto]
  if (old === undefined || merged === undefined) throw new RangeError(`no commune ${oldCommune}`)
  return year >= firstMergedRound ? merged.code : old.code
}

export const rounds: readonly number[] = [2023, 2024, 2025, 2026]
export const firstMergedRound = 2025
export const lastRound = 2026
export const mergedOn = "2025-07-01"
