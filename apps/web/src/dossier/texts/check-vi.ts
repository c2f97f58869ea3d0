import type { Tree } from "../../platform/i18n/index.ts"

export const check: Tree = {
  check: {
    title: "Kiểm một văn bản",
    lede: "Gửi tệp Word hoặc PDF của văn bản đã chốt ký: tệp có còn nguyên không, số liệu có đúng số đã khóa sổ của năm không.",
    link: "Kiểm một văn bản",
    file: "Tệp của văn bản",
    choose: "Chọn tệp",
    drop: "hoặc kéo tệp vào đây",
    note: "Word hoặc PDF của văn bản đã chốt ký, đến 20 MB.",
    reading: "Đang kiểm…",
    code: "Mã kiểm tra",
    codeHelp: "so với mã in ở chân trang",
    whole: "Tệp",
    sound: "Còn nguyên",
    read: "đã so {{n}} chỗ trong văn bản",
    unread: "lời trong tệp này không so được: so mã ở trên với mã in ở chân trang, và số liệu với bản in",
    broken: "Đã bị sửa",
    round: "So với năm đã khóa sổ",
    is: {
      open: "Năm chưa khóa sổ",
      same: "Đúng số đã khóa sổ",
      agrees: "Số liệu khớp",
      differs: "Số liệu khác",
      nothing: "Không có biên nhận",
    },
    means: {
      open: "văn bản lập từ bản số liệu {{n}}, số liệu của năm còn thay đổi được",
      same: "văn bản lập từ đúng các phiếu đã khóa sổ",
      agrees:
        "văn bản lập từ bản số liệu {{n}}, không phải bản đã khóa sổ, nhưng các số so được đều bằng nhau",
      differs: "văn bản lập từ bản số liệu {{n}}, khác bản đã khóa sổ",
      nothing: "năm này không có biên nhận để so",
    },
    receipt: "Biên nhận đi kèm tệp đã bị sửa.",
    altered: "Trong lời văn khác số đi kèm tệp",
    contradicting: "Số đi kèm tệp khác biên nhận của tệp",
    differing: "Khác số đã khóa sổ",
    found: "Trong văn bản",
    expected: "Phải là",
    adjustments: "Điều chỉnh sau khi khóa sổ ({{n}})",
  },
}
