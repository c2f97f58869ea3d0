import type { PaperProof } from "../paper-proof.ts"

/** A proof with two figures, one of them named as a criterion is, and nothing to hold them against. */
export const sampleProof: PaperProof = {
  format: "phocap-proof/1",
  paper: "report",
  title: "Báo cáo <kết quả> & “số liệu”",
  unit: { code: "99001", name: "Phường Thử" },
  year: 2026,
  round: { state: "sealed", dataVersion: 12 },
  figures: {
    households: { label: "Số hộ", text: "1.234" },
    "primary1.grade1": { label: "Tỷ lệ", text: "98,5%" },
  },
  receipt: null,
}
