import type { Organ, OrganKind } from "@phocap/core"

/** Bodies of the invented town and those that followed them on 1/7/2025: name, kind, unit, name of the successor. */
const bodies: readonly (readonly [
  name: string,
  kind: OrganKind,
  unit: string | null,
  successor: string | null,
])[] = [
  ["Ban Thường vụ Thị ủy", "partyCommittee", "990", "Đảng ủy phường An Hòa"],
  ["Ban Tuyên giáo Thị ủy", "partyBoard", "990", "Ban Xây dựng Đảng"],
  ["Văn phòng Thị ủy", "office", "990", "Văn phòng Đảng ủy phường An Hòa"],
  ["UBND thị xã", "peoplesCommittee", "990", "Ủy ban nhân dân phường"],
  ["Mặt trận", "front", "990", "Ủy ban Mặt trận Tổ quốc Việt Nam phường"],
  [
    "các tổ chức chính trị - xã hội thị xã",
    "massOrganisation",
    "990",
    "Ủy ban Mặt trận Tổ quốc Việt Nam phường",
  ],
  ["Các đồng chí Thị ủy viên", "person", "990", "Đảng ủy phường An Hòa"],
  ["Đảng ủy phường An Hòa", "partyCommittee", "99001", null],
  ["Ban Xây dựng Đảng", "partyBoard", "99001", null],
  ["Văn phòng Đảng ủy phường An Hòa", "office", "99001", null],
  ["Ủy ban nhân dân phường", "peoplesCommittee", "99001", null],
  ["Ủy ban Mặt trận Tổ quốc Việt Nam phường", "front", "99001", null],
  ["Phòng Văn hóa - Xã hội", "office", "99001", null],
  ["Trường THCS An Hòa", "school", "99001", null],
  ["Trường Tiểu học An Hòa", "school", "99001", null],
  ["Trung tâm học tập cộng đồng phường", "school", "99001", null],
  ["Ban Tuyên giáo và Dân vận Tỉnh ủy", "partyBoard", null, null],
]

export function demoOrgans(newId: () => string): Organ[] {
  const ids = new Map(bodies.map(([name]) => [name, newId()]))
  return bodies.map(([name, kind, unitCode, successor]) => {
    const old = unitCode === "990"
    return {
      id: ids.get(name) ?? "",
      name,
      kind,
      unitCode,
      parentId: null,
      validFrom: old ? "2004-07-08" : unitCode === null ? null : "2025-07-01",
      validTo: old ? "2025-06-30" : null,
      successorId: successor === null ? null : (ids.get(successor) ?? null),
      note: old ? "Kết thúc khi sáp nhập ngày 01/7/2025 (giả định)" : null,
    }
  })
}
