import { populationCheck } from "./population-check.ts"

export const literacyUnclassified = populationCheck({
  id: "literacy-unclassified",
  kind: "record",
  level: "warning",
  label: "Từ 15 đến 60 tuổi chưa phân loại biết chữ",
  remedy: "Hỏi lại: đã học xong lớp 3 chưa, lớp 5 chưa? Ghi lớp học xong hoặc bằng cao nhất.",
  where: "unclassified & age=15..60",
  text: (age) => `${age} tuổi, chưa ghi đã học xong lớp nào.`,
})
