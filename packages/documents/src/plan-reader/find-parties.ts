import type { PartyRole, ReadParty, Span } from "@phocap/core"

/** Words with which the name of a body or office begins. Case matters: names are written with a capital or a plural. */
const names = [
  "Ban(?! hành| đầu)|Ngành|Thanh tra|Nhà trường|Bưu điện|Viễn thông|Điện lực|Ngân hàng|Bảo hiểm xã hội|Bệnh viện|Liên minh",
  "Ủy ban|Uỷ ban|UBND|UB MTTQ|UBMTTQ|HĐND|Hội đồng|Thường trực",
  "Mặt trận|MTTQ|Hội(?! nghị| thảo| thi| họp)|Đoàn|Liên đoàn|Công đoàn|LĐLĐ|Chi hội|Chi đoàn|(?:Tỉnh|Huyện|Thị|Thành|Quận|Xã|Phường) [Đđ]oàn",
  "Sở|Phòng(?!,)|Chi bộ|Đảng [uủ][ỷy]|Đảng bộ|(?:Huyện|Thị|Thành|Tỉnh|Quận) [uủ][ỷy]",
  "Văn phòng|Trung tâm|TTHTCĐ|TTGDNN|Trường(?! hợp)|Công an|Bộ(?! máy| phận)|Kho bạc|Chi cục|Cục|Báo(?! cáo)|Đài|Trạm|Khối(?! lượng)|Tổ(?! quốc| chức)",
  "Giáo viên|Kế toán|Văn thư|Nhân viên|[Cc]ông chức|Cán bộ|Lãnh đạo(?= (?:phòng|các|nhà trường|UBND|Ủy ban|Sở|Phòng|Ban))|Tổng phụ trách|Chủ tịch|Phó|Bí thư|Trưởng(?! thành)|Hiệu trưởng|Giám đốc|Thủ trưởng|Người đứng đầu",
  "[Tt]rưởng (?:các )?(?:thôn|bản|ấp|buôn|khu|xóm)|Đồn(?! điền)|Tòa án|Viện|Thống kê|Cộng tác viên|Điều tra viên|Già làng|Người có uy tín|[Đđ]ại biểu(?= H)|Các cấp|Cấp [uủ][ỷy]|Cơ quan|Đơn vị|(?:các )?cấp [uủ][ỷy]|đảng [uủ][ỷy]|đảng bộ|chi bộ",
  "các (?:cơ quan|đơn vị|tổ chức|[Bb]an|ngành|phòng|địa phương|trường|đoàn thể|hội|đồng chí|xã|phường|thôn|bản|ấp|buôn|tổ|cơ sở|lực lượng|trung tâm|doanh nghiệp|cấp)",
].join("|")
const plurals =
  "Các (?!nội|nhiệm|giải|hoạt|hình|chỉ|văn|chế|mục)|(?:Các )?(?:[Đđ]ồng chí|[đĐ]\\/c) |(?:Ông|Bà) (?=Phó|Chủ tịch|Trưởng|Bí thư|Hiệu trưởng|Giám đốc)|" +
  "Mỗi (?:đảng [uủ][ỷy] viên|đảng viên|cán bộ|giáo viên|đoàn viên|hội viên|chi bộ|trường|xã|phường|thôn|bản) "

const headAt = new RegExp(`^(?:(?:${names})(?!\\p{L})|${plurals})`, "u")
/** Small words that stand before a name and are none of it. */
const opening =
  /^(?:Giao cho|Giao|Phân công|Đề nghị|Yêu cầu|Chỉ đạo|giao cho|giao|phân công|đề nghị|yêu cầu|do|Do)\s+/u

/** Verbs that end a name. Small letters only: "Giáo dục và Đào tạo" is a name, "đào tạo" a verb. */
const verbs =
  /(?<=^|[\s,])(?:hướng dẫn|chủ trì|khẩn trương|nghiêm túc|tích cực|nhanh chóng|biên soạn|soạn thảo|đối chiếu|xử lý|giải quyết|phổ biến|phát động|tuyển|rèn luyện|thành lập|kiện toàn|nhập|rà|lập|in ấn|chủ động|phối hợp|lãnh đạo|chỉ đạo|(?<!cơ quan )tham mưu|tăng cường|tiếp tục|theo chức năng|theo dõi|theo nhiệm vụ|triển khai|thực hiện|(?<![Cc]ác )tổ chức(?! đảng| chính trị| thành viên)|xây dựng|rà soát|chịu trách nhiệm|có trách nhiệm|căn cứ|ban hành|(?<!Hội đồng |Đoàn |Tổ |Tổ tự |Ban )(?:kiểm tra|giám sát)|đôn đốc|báo cáo|bố trí|cân đối|đẩy mạnh|nâng cao|phát huy|quán triệt|(?<!cơ quan )tuyên truyền|vận động|cụ thể hóa|là cơ quan|là đơn vị|(?<![Gg]iáo dục )thường xuyên|định kỳ|tập trung|đưa|lồng ghép|huy động|hỗ trợ|đảm bảo|bảo đảm|(?<!Hội đồng |Đoàn |Tổ )thẩm định|tổng hợp|cung cấp|giúp|mở|lập|duy trì|khảo sát|thống kê|điều tra|cập nhật|đề xuất|trình|nghiên cứu|bám sát|kịp thời|sử dụng|tạo điều kiện|khai thác|đánh giá|đăng tải|phát sóng|tiếp nhận|ưu tiên|(?<!được )phân công|thông báo|hoàn thành|xem xét|gửi|quan tâm|(?<!ồng chí |ãnh đạo |gười |ộ phận |ổng )phụ trách|làm (?:tốt|đầu mối|nòng cốt)|nắm|ký|tăng|giảm|nhận(?= giúp| đỡ đầu| kèm| trách nhiệm)|chọn|cử|giao|dành|đến (?:nhà|từng|tận)|chuẩn bị|tư vấn|liên hệ|xác định|tiến hành|để|nhằm)(?=[\s,.;:]|$)/u

const longestName = 220
/** Bodies with an "và" of their own: Văn phòng HĐND và UBND. */
const oneName = /^Văn phòng (?:HĐND|Hội đồng nhân dân)$/u

/** Whether a passage begins with the name of a body or office. */
export function startsWithParty(text: string): boolean {
  return headAt.test(text.replace(opening, ""))
}

/** Whether a passage begins with what somebody does and not with who. */
export function startsWithVerb(text: string): boolean {
  return verbs.exec(text)?.index === 0
}

/** A passage that is the name of a body and nothing else, as headings of "Tổ chức thực hiện" often are. */
export function isOnlyParty(text: string): boolean {
  const words = text.replace(/[:.]\s*$/, "")
  return words.length <= 160 && startsWithParty(words) && !verbs.test(words) && !/[.;:]/.test(words)
}

/** "Trách nhiệm của Ủy ban nhân dân xã": where the body stands that a heading hands all below it to; -1 where none does. */
export function partyInHeading(title: string): number {
  const said = /^(?:Trách nhiệm|Nhiệm vụ|Phần việc)(?: của)? /u.exec(title)
  return said !== null && isOnlyParty(title.slice(said[0].length)) ? said[0].length : -1
}

/** Bodies and offices that a passage begins with, up to its first verb, and where that verb stands. */
export function findParties(
  text: string,
  { start, end }: Span,
  role: PartyRole,
  certainty: ReadParty["certainty"],
): { readonly parties: ReadParty[]; readonly next: number } {
  let from = start
  const skipped = opening.exec(text.slice(start, Math.min(end, start + 40)))
  if (skipped !== null) from += skipped[0].length
  const name = nameAt(text.slice(from, Math.min(end, from + longestName + 80)))
  if (name === "") return { parties: [], next: from }
  return { parties: splitNames(name, from, role, certainty), next: from + name.length }
}

/** "Công an xã xác minh …": behind a level of administration a small word begins what it does, unless it says which one. */
const behindLevel =
  /(?<=(?:^|\s)(?:tỉnh|thành phố|huyện|quận|thị xã|thị trấn|xã|phường|đặc khu|thôn|bản|tổ dân phố|địa bàn|trực thuộc|liên quan) )(?!(?:và|với|cùng|của|có|liên|trực thuộc|trên|ở|tại|thuộc|tỉnh|thành|huyện|quận|thị|xã|phường|đặc|thôn|bản|tổ|khu|ấp|buôn|vùng|biên|miền|đạt|mới|đã|do|theo|số|hội|phố|trấn|được|khác|công|ngoài|trọng|nông|điểm|bãi|hoặc|để|trong|cần|phải|sẽ|là|lập) )(?=\p{Ll}+ )/u

/** The run of names at the beginning of a passage; nothing where it begins otherwise. */
function nameAt(passage: string): string {
  if (!headAt.test(passage)) return ""
  const verb = Math.min(
    verbs.exec(passage)?.index ?? passage.length,
    behindLevel.exec(passage)?.index ?? passage.length,
  )
  const stop = /[.;:()“"\t\n]/.exec(passage.replace(/đ\/c|TP\./gu, (one) => "_".repeat(one.length)))?.index
  const name = passage.slice(0, Math.min(verb, stop ?? passage.length, longestName))
  return name.replace(/(?:[\s,]|\s(?:và|với|cùng|sẽ|để|trong|cần|phải))+$/u, "")
}

/** "Đồng chí Phó Chủ tịch UBND xã, Trưởng Ban Chỉ đạo": one who holds two offices. */
function isOnePerson(before: string, next: string): boolean {
  return (
    /^(?:[Đđ]ồng chí|[đĐ]\/c) /u.test(before) &&
    /^(?:Phó |Ủy viên )?(?:Trưởng|Chủ tịch|Bí thư|Hiệu trưởng|Giám đốc|Phó)/u.test(next)
  )
}

/** Names parted by commas and "và", where what follows begins a name of its own: "các phường, xã" stays whole. */
function splitNames(
  name: string,
  from: number,
  role: PartyRole,
  certainty: ReadParty["certainty"],
): ReadParty[] {
  const parts: ReadParty[] = []
  const separator = /\s*[,;]\s*(?:và\s+)?|\s+và\s+|\s+cùng\s+(?:với\s+)?/gu
  let start = 0
  const close = (end: number) => {
    const value = name.slice(start, end)
    if (value !== "") parts.push({ value, role, certainty, start: from + start, end: from + end })
  }
  for (const match of name.matchAll(separator)) {
    const next = match.index + match[0].length
    const before = name.slice(start, match.index)
    if (!headAt.test(name.slice(next)) || oneName.test(before)) continue
    if (match[0].trim() === "," && isOnePerson(before, name.slice(next))) continue
    close(match.index)
    start = next
  }
  close(name.length)
  return parts
}
