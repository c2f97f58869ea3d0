import { populationCheck } from "./population-check.ts"

export const canLearnUnknown = populationCheck({
  id: "can-learn-unknown",
  kind: "record",
  restricted: true,
  level: "warning",
  label: "Khuyết tật chưa ghi khả năng học tập",
  remedy:
    "Ghi có hoặc không có khả năng học tập; tỷ lệ tiếp cận giáo dục (TT 07/2016) tính trên người có khả năng.",
  where: "present & disabled & canLearn=unknown & age=0..18",
  text: (age) => `${age} tuổi, khuyết tật, chưa ghi khả năng học tập.`,
})
