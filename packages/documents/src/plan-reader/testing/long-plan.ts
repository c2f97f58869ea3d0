interface LongTask {
  readonly clause: string
  readonly owner: string
  readonly dueOn: string
}

const owners = [
  "Phòng Văn hóa - Xã hội",
  "Ban Tuyên giáo Huyện ủy",
  "UBND các xã, phường",
  "Trường THCS Minh Tân",
]
const filler =
  "Tập trung rà soát, nắm chắc số liệu đến từng thôn, từng gia đình; phối hợp giữa nhà trường và địa phương; kịp thời " +
  "phát hiện những trường hợp có nguy cơ bỏ học để vận động, giúp đỡ; bảo đảm thông tin đầy đủ, chính xác và thống nhất."

/** An invented plan of about so many pages, and the tasks in it. */
export function longPlan(pages: number): { readonly text: string; readonly tasks: readonly LongTask[] } {
  const lines = [
    "HUYỆN ỦY SÔNG BẠC",
    "Số 12-KH/HU",
    "",
    "KẾ HOẠCH",
    "phổ cập giáo dục giai đoạn 2026 - 2030",
    "",
  ]
  const tasks: LongTask[] = []
  lines.push("I. MỤC ĐÍCH, YÊU CẦU", `1. ${filler}`, "II. NHIỆM VỤ, GIẢI PHÁP")
  let length = 0
  for (let i = 1; length < pages * 2400 && i < 100; i++) {
    const owner = owners[i % owners.length] ?? ""
    const month = (i % 12) + 1
    const year = 2026 + (i % 4)
    const days = new Date(Date.UTC(year, month, 0)).getUTCDate()
    const body = Array.from({ length: 7 }, () => filler)
    const clause = [
      `${i}. Nhiệm vụ thứ ${i} về duy trì phổ cập giáo dục. ${filler}`,
      ...body,
      "- Triển khai thực hiện:",
      `+ ${owner} chủ trì thực hiện.`,
      `- Thời gian thực hiện: Hoàn thành trong tháng ${month}/${year}.`,
    ]
    length += clause.join("\n").length
    lines.push(...clause)
    tasks.push({ clause: `II.${i}`, owner, dueOn: `${year}-${String(month).padStart(2, "0")}-${days}` })
  }
  return { text: lines.join("\n"), tasks }
}
