import { taskStateWords } from "@phocap/contract"
import type { Tree } from "../../platform/i18n/index.ts"

export const words: Tree = {
  state: { ...taskStateWords },
  schedule: {
    in: "trong hạn",
    soon: "sắp quá hạn",
    late: "quá hạn",
    doneIn: "hoàn thành trong hạn",
    doneLate: "hoàn thành quá hạn",
    none: "không hạn",
  },
  due: { extended: "gia hạn đến {{date}}", standing: "thường xuyên", none: "chưa có hạn" },
  rhythm: {
    week: "hằng tuần",
    month: "hằng tháng",
    quarter: "hằng quý",
    halfYear: "6 tháng một lần",
    year: "hằng năm",
  },
  role: { owner: "Chủ trì", doer: "Thực hiện", collaborator: "Phối hợp", supervisor: "Theo dõi, giám sát" },
  doubt: {
    "no-owner": "chưa rõ ai chủ trì",
    "no-deadline": "không nói thời hạn",
    "deadline-not-understood": "chưa hiểu thời hạn",
    "part-unknown": "chưa chắc là nhiệm vụ",
  },
}
