import { populationCheck } from "./population-check.ts"

export const studyUnknown = populationCheck({
  id: "study-unknown",
  kind: "record",
  level: "warning",
  label: "Từ 6 đến 18 tuổi chưa xác định tình trạng học",
  remedy:
    "Hỏi lại hộ: đang học lớp nào, trường nào, hay đã nghỉ. Chưa rõ thì kết quả có thể là chưa đủ dữ liệu.",
  where: "present & !exempt & age=6..18 & studying=unknown",
  text: (age) => `${age} tuổi, chưa rõ có đi học.`,
})
