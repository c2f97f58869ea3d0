import type { CodeList } from "./code-list.ts"

const names =
  "Kinh|Tày|Thái|Hoa|Khơ-me|Mường|Nùng|Hmông|Dao|Gia-rai|Ngái|Ê-đê|Ba-na|Xơ-đăng|Sán Chay|Cơ-ho|Chăm|Sán Dìu|Hrê|" +
  "Mnông|Ra-glai|Xtiêng|Bru-Vân Kiều|Thổ|Giáy|Cơ-tu|Gié-Triêng|Mạ|Khơ-mú|Co|Ta-ôi|Chơ-ro|Kháng|Xinh-mun|Hà Nhì|" +
  "Chu-ru|Lào|La Chí|La Ha|Phù Lá|La Hủ|Lự|Lô Lô|Chứt|Mảng|Pà Thẻn|Cơ Lao|Cống|Bố Y|Si La|Pu Péo|Brâu|Ơ Đu|Rơ-măm"

const otherSpellings: Readonly<Record<number, readonly string[]>> = {
  1: ["Việt"],
  5: ["Khmer", "Khơ me", "Khơme"],
  8: ["H'Mông", "Mông", "Mèo"],
  10: ["Jrai", "Jarai", "Gia rai"],
  12: ["Êđê", "Ê đê", "Rađê"],
  13: ["Bana", "Bahnar"],
  14: ["Xê đăng", "Xơ đăng"],
  15: ["Cao Lan", "Sán Chỉ"],
  16: ["Cơ ho", "K'Ho", "Kơ ho"],
  20: ["M'Nông"],
  21: ["Raglai", "Ra glai"],
  22: ["Stiêng", "S'Tiêng"],
  23: ["Vân Kiều", "Bru Vân Kiều"],
  26: ["Cơ tu", "Katu"],
  27: ["Giẻ Triêng", "Gié Triêng"],
  47: ["Cờ Lao"],
}

/** The 54 ethnic groups by their number in QĐ 121-TCTK/PPCĐ of 2/3/1979; 55 stands for foreigners. */
export const ethnicities: CodeList = [
  ...names.split("|").map((vi, i) => ({ code: i + 1, vi, en: vi, aliases: otherSpellings[i + 1] })),
  { code: 55, vi: "Người nước ngoài", en: "foreigner", aliases: ["Nước ngoài"] },
]

/** The majority group; every other Vietnamese group is "dân tộc" in the official tables. */
export const kinh = 1
