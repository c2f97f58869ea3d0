import type { Role } from "@phocap/contract"

/** Invented people of the demo, one for each role; names of no one. */
export const demoPeople: Readonly<Record<Role, { readonly fullName: string; readonly position: string }>> = {
  officer: { fullName: "Hồ Thị Minh Họa", position: "Cán bộ PCGD-XMC" },
  enumerator: { fullName: "Trần Văn Giả Định", position: "Giáo viên điều tra" },
  school: { fullName: "Lê Thị Ví Dụ", position: "Người theo dõi PCGD của trường" },
  centre: { fullName: "Phạm Văn Thử", position: "Trung tâm GDNN-GDTX" },
  province: { fullName: "Nguyễn Thị Mẫu", position: "Chuyên viên Sở GDĐT" },
  inspector: { fullName: "Đặng Văn Soát", position: "Thành viên đoàn kiểm tra" },
  committee: { fullName: "Hoàng Thị Nêu", position: "Ban Tuyên giáo" },
  front: { fullName: "Vũ Văn Giám", position: "Ủy ban Mặt trận" },
  leader: { fullName: "Bùi Thị Xem", position: "Phó Chủ tịch UBND" },
  auditor: { fullName: "Phan Văn Dõi", position: "Người giám sát nhật ký" },
  administrator: { fullName: "Đỗ Thị Quản", position: "Người quản trị" },
}

export const demoUserName = (role: Role): string => `minhhoa.${role}`
