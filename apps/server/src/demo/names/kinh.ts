/** Names of the Kinh by rough frequency in the north; lists of words, no person is meant. */

type Weighted = readonly (readonly [string, number])[]

const even = (words: string): Weighted => words.split(" ").map((word) => [word, 1] as const)

export const familyNames: Weighted = [
  ["Nguyễn", 360],
  ["Trần", 110],
  ["Lê", 88],
  ["Phạm", 70],
  ["Hoàng", 50],
  ["Vũ", 42],
  ["Phan", 30],
  ["Đỗ", 28],
  ["Bùi", 28],
  ["Đặng", 24],
  ["Ngô", 18],
  ["Dương", 16],
  ["Đinh", 13],
  ["Trịnh", 11],
  ["Đoàn", 11],
  ["Mai", 9],
  ["Lương", 9],
  ["Đào", 9],
  ["Hà", 8],
  ["Tạ", 7],
  ["Phùng", 7],
  ["Cao", 7],
  ["Chu", 6],
  ["Tô", 5],
  ["Lưu", 5],
  ["Kiều", 4],
  ["Quách", 3],
  ["Khổng", 3],
  ["Nghiêm", 3],
  ["Thân", 3],
]

/** By the decade in which the name was given: before 1975, until 1999, since 2000. */
export type Generation = "old" | "middle" | "young"

export const femaleMiddle: Readonly<Record<Generation, Weighted>> = {
  old: [
    ["Thị", 95],
    ["Kim", 2],
    ["Ngọc", 2],
    ["Thúy", 1],
  ],
  middle: [
    ["Thị", 62],
    ["Thu", 7],
    ["Thanh", 6],
    ["Ngọc", 5],
    ["Thúy", 5],
    ["Hồng", 5],
    ["Kim", 3],
    ["Bích", 3],
    ["Minh", 2],
  ],
  young: [
    ["Thị", 20],
    ["Ngọc", 12],
    ["Thu", 8],
    ["Phương", 8],
    ["Khánh", 7],
    ["Minh", 7],
    ["Bảo", 6],
    ["Thanh", 6],
    ["Quỳnh", 5],
    ["Hà", 5],
    ["Mai", 4],
    ["Thùy", 4],
    ["Gia", 3],
    ["Diệu", 3],
    ["Tuệ", 2],
  ],
}

export const maleMiddle: Readonly<Record<Generation, Weighted>> = {
  old: [
    ["Văn", 78],
    ["Đình", 5],
    ["Xuân", 5],
    ["Đức", 4],
    ["Hữu", 3],
    ["Quang", 3],
    ["Ngọc", 2],
  ],
  middle: [
    ["Văn", 48],
    ["Đức", 9],
    ["Xuân", 7],
    ["Quang", 6],
    ["Hữu", 6],
    ["Đình", 5],
    ["Minh", 5],
    ["Tuấn", 4],
    ["Công", 4],
    ["Ngọc", 4],
    ["Thanh", 2],
  ],
  young: [
    ["Đức", 12],
    ["Minh", 12],
    ["Gia", 11],
    ["Văn", 10],
    ["Quang", 7],
    ["Tuấn", 7],
    ["Anh", 6],
    ["Bảo", 6],
    ["Hoàng", 6],
    ["Duy", 5],
    ["Quốc", 5],
    ["Thành", 4],
    ["Hải", 4],
    ["Ngọc", 3],
    ["Việt", 2],
  ],
}

export const femaleGiven: Readonly<Record<Generation, Weighted>> = {
  old: even(
    "Lan Hoa Hồng Liên Loan Mai Nga Thu Hương Bình Dung Tuyết Lý Nhung Vân Yến Thơm Tươi Sen Chiên Gái Mùi Nụ Hậu Hòa Lựu Nhàn Thanh Tâm Thảo Hạnh Phúc Tý Sửu Lành Hợi Thắm Đào Mận Cúc",
  ),
  middle: even(
    "Hương Hằng Hà Huyền Thủy Thảo Trang Linh Phương Hiền Ngọc Nga Oanh Yến Thúy Hoa Lan Mai Loan Nhung Hạnh Hòa Quyên Tuyết Vân Duyên Chinh Hường Nguyệt Luyến Xuân Thơm Tâm Dung Giang Thu Phượng Liễu",
  ),
  young: even(
    "Linh Anh Trang Ngọc Chi Vy Nhi My Châu Hân An Thư Ngân Diệp Ánh Quỳnh Hà Nhung Trâm Thảo Phương Mai Lan Hiền Yến Uyên Dung Tú Như Khuê Giang Hương Huyền Vân Đan Lam Thủy Hoa",
  ),
}

export const maleGiven: Readonly<Record<Generation, Weighted>> = {
  old: even(
    "Hùng Dũng Tuấn Bình Minh Thành Sơn Hải Long Cường Thắng Toàn Quý Lợi Thụ Khánh Đông Chiến Hòa Tư Năm Bảy Sáu Ba Tiến Thịnh Phúc Lộc Thọ Hiền Nghĩa Lâm Sinh Dần Mão Tỵ Ngọ Trường Vinh Khoa",
  ),
  middle: even(
    "Tuấn Hùng Dũng Cường Thắng Nam Hải Sơn Long Trung Kiên Quân Tùng Hưng Đức Thành Hiếu Tâm Quang Toàn Huy Mạnh Việt Đạt Chung Công Lâm Thái Tiến Khánh Quyết Hoàn Duy Phong Linh Bắc Đông Vinh",
  ),
  young: even(
    "Minh Huy Khang Bảo Đức Nam Phúc Anh Long Khôi Quân Kiên Hiếu Duy Đạt Tùng Hoàng Phong Nhật Lâm Dương Việt Trung Thịnh Sơn Hưng Khánh Tú An Đăng Khoa Quang Vinh Hải Thành Trí Nghĩa Bách",
  ),
}
