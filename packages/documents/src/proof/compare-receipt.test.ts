import type { Receipt } from "@phocap/engine"
import { expect, test } from "vitest"
import { compareWithReceipt } from "./compare-receipt.ts"
import type { PaperProof } from "./paper-proof.ts"

const receipt = (hash: string, counted: number) =>
  ({
    format: "phocap-receipt/1",
    hash,
    verdicts: [
      {
        programme: "primary",
        reached: 2,
        levels: [
          { level: 1, criteria: [{ id: "primary1.grade1", figure: { counted, of: 1300, unknown: 0 } }] },
        ],
      },
    ],
  }) as unknown as Receipt

const paper = (of: Receipt, counted: string): PaperProof => ({
  format: "phocap-proof/1",
  paper: "report",
  title: "Báo cáo",
  unit: { code: "99001", name: "Phường Thử" },
  year: 2026,
  round: { state: "open", dataVersion: 3 },
  figures: {
    "primary1.grade1.counted": { label: "6 tuổi vào lớp 1: số đạt", text: counted },
    households: { label: "Số hộ", text: "900" },
  },
  receipt: of,
})

test("a paper of the sealed records is known by the hash", () => {
  const sealed = receipt("a", 1234)
  expect(compareWithReceipt(paper(sealed, "1.234"), sealed)).toEqual({
    same: true,
    compared: 1,
    differing: [],
  })
})

test("a paper of other records agrees, or differs by name", () => {
  const sealed = receipt("a", 1234)
  const other = receipt("b", 1234)
  expect(compareWithReceipt(paper(other, "1.234"), sealed)).toMatchObject({ same: false, differing: [] })
  expect(compareWithReceipt(paper(other, "1.233"), sealed).differing).toEqual([
    { label: "6 tuổi vào lớp 1: số đạt", expected: "1.234", found: "1.233" },
  ])
})
