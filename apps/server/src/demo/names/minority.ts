/** Family, middle and given names usual among groups of the northern uplands, by code of the ethnic group. */
export interface NameStock {
  readonly family: readonly string[]
  readonly maleMiddle: readonly string[]
  readonly femaleMiddle: readonly string[]
  /** Traditional given names; the young often bear Kinh ones instead. */
  readonly male: readonly string[]
  readonly female: readonly string[]
}

const words = (text: string): readonly string[] => text.split(" ")

export const nameStocks: Readonly<Record<number, NameStock>> = {
  // Tày
  2: {
    family: words("Hoàng Nông Lý Triệu Bế Lương Ma Hà Vi Đàm Lâm La"),
    maleMiddle: words("Văn Văn Đức Ích Quang Đình"),
    femaleMiddle: words("Thị Thị Thị Thanh Bích"),
    male: words("Thiện Quyền Hỷ Thượng Bằng Thuận Ngôn Học Chức Tuyên Huấn Vụ Nghiệp"),
    female: words("Lả Pèng Slao Bjoóc Nhình Niệm Thắm Điểm Lượt Viền Chiều"),
  },
  // Thái
  3: {
    family: words("Lò Cầm Hà Quàng Lường Vi Tòng Cà Lèo Bạc"),
    maleMiddle: words("Văn Văn Văn Minh"),
    femaleMiddle: words("Thị Thị Thị Thu"),
    male: words("Ói Hặc Pâng Inh Ún Thoan Chướng Phiêng Khụt"),
    female: words("Ín Pản Xương Phượng Hặc Bun Pâng Tím Dọn"),
  },
  // Mường
  6: {
    family: words("Bùi Quách Đinh Hà Phạm Cao Trương"),
    maleMiddle: words("Văn Văn Công Đình"),
    femaleMiddle: words("Thị Thị Thị"),
    male: words("Ểu Ình Nhiêu Chựng Bin Thiêng Khước"),
    female: words("Ón Nhòn Bướm Ển Dệu Thềm Ngần"),
  },
  // Nùng
  7: {
    family: words("Nông Hoàng Lương Vi Triệu Lý Hứa Lục Đàm Chu Long"),
    maleMiddle: words("Văn Văn Đức Minh"),
    femaleMiddle: words("Thị Thị Thị Kim"),
    male: words("Phấu Sắn Coóng Sình Thàng Lìn Hỉn Chắn"),
    female: words("Mủi Pín Sấn Nhậm Slỉnh Phấn Ế Dìn"),
  },
  // Hmông
  8: {
    family: words("Giàng Vàng Sùng Lầu Thào Má Hạng Cháng Lý Mùa Chang Vừ"),
    maleMiddle: words("A A A A Mí Seo"),
    femaleMiddle: words("Thị Thị Thị Mí Seo"),
    male: words("Chứ Dơ Páo Súa Lử Vảng Pó Sinh Dế Tủa Chu Sì Phử Khua Của Lềnh Tráng Cở Sáng Sử Chống Dình"),
    female: words("Mỷ Dở Sua Pàng Chá Mai Dợ Say Mị Xi Cháu Dính Máy Gánh Giống Sông Dua Pà"),
  },
  // Dao
  9: {
    family: words("Triệu Bàn Đặng Phùng Lý Chảo Tẩn Phàn Dương"),
    maleMiddle: words("Văn Sành Dào Chòi Kim Tòn Phú Sinh Quầy"),
    femaleMiddle: words("Thị Thị Mùi Tả Lở"),
    male: words("Phúc Chản Vạng Sếnh Pham Kiềm Chiêu Tiến Lụa Nhất Quyên Minh"),
    female: words("Mẩy Liều Pham Nái Coi San Mán Ghển Khe Phẩy Chạn"),
  },
}
