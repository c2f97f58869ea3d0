import type { Role } from "./role.ts"

/** Roles as people name them, on screens, letters and in workbooks. */
export const roleNames: Readonly<Record<Role, string>> = {
  officer: "Cán bộ PCGD-XMC",
  enumerator: "Điều tra viên",
  school: "Trường học",
  centre: "Trung tâm GDNN-GDTX",
  province: "Sở GDĐT",
  inspector: "Đoàn kiểm tra",
  committee: "Cấp ủy",
  front: "Mặt trận, đoàn thể",
  leader: "Lãnh đạo (chỉ xem)",
  auditor: "Giám sát nhật ký",
  administrator: "Quản trị",
}
