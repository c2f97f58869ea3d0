import { readFile } from "node:fs/promises"
import { PhocapError } from "@phocap/core"
import {
  checkProof,
  compareWithReceipt,
  type PaperProof,
  type ProofFinding,
  proofCode,
  readWholeProof,
} from "@phocap/documents"
import { type GroupReceipt, type Receipt, verifyReceipt } from "@phocap/engine"
import { callerPath } from "./call-path.ts"
import { readReceipt } from "./receipt.ts"

const states = { open: "đang điều tra", submitted: "đã nộp", sealed: "đã khóa sổ" } as const

function tell(head: string, findings: readonly ProofFinding[]): void {
  if (findings.length === 0) return
  console.log(head)
  for (const { label, expected, found } of findings)
    console.log(`  - ${label}: “${found}”, phải là “${expected}”`)
}

/** Holds the paper against the receipt of a sealed round; whether its figures are those of it. */
function tellAgainst(proof: PaperProof, receipt: Receipt | GroupReceipt): boolean {
  // Minutes of an inspection carry the receipt of the unit that was inspected.
  const told = proof.receipt?.unit.code ?? proof.unit.code
  if (receipt.unit.code !== told || receipt.year !== proof.year) {
    console.log(`Biên nhận là của ${receipt.unit.name}, năm ${receipt.year}, không phải của văn bản này.`)
    return false
  }
  if (!verifyReceipt(receipt, null).intact) {
    console.log("Biên nhận dùng để so đã bị sửa.")
    return false
  }
  const { same, compared, differing } = compareWithReceipt(proof, receipt)
  if (same) console.log("Văn bản lập từ đúng số liệu của biên nhận.")
  else console.log(`Văn bản lập từ bản số liệu khác; đã so ${compared} số liệu với biên nhận.`)
  tell("Số liệu khác biên nhận:", differing)
  return differing.length === 0
}

/**
 * Checks a paper without network or database: its text against the figures that it carries, those against the receipt of
 * the verdicts, and the receipt against its own hash. Exit code 1 when something does not hold.
 */
export async function verifyPaper(path: string, { receipt }: { readonly receipt?: string }): Promise<void> {
  const bytes = await readFile(callerPath(path)).catch(() => {
    throw new PhocapError("verify.file", `Không đọc được tệp ${path}.`, "Kiểm tra đường dẫn.")
  })
  const found = await readWholeProof(bytes)
  const { proof } = found
  const check = checkProof(found)
  console.log(`${proof.title}, ${proof.unit.name}, năm ${proof.year}`)
  console.log(`Mã kiểm tra: ${proofCode(proof)} (so với mã in ở chân trang)`)
  console.log(`Số liệu: bản ${proof.round.dataVersion}, ${states[proof.round.state]} khi chốt văn bản`)
  if (proof.receipt !== null) console.log(`Biên nhận kết quả: ${proof.receipt.hash}`)
  if (found.shown === null && found.printed === undefined) {
    console.log(
      `Tệp không đánh dấu số trong lời: ${Object.keys(proof.figures).length} số liệu đi kèm, so bằng mắt với bản in.`,
    )
  } else {
    console.log(
      `Đã so ${check.compared.text} ${found.shown === null ? "câu, ô trong bản in" : "chỗ trong văn bản"}, ${check.compared.receipt} số liệu với biên nhận.`,
    )
  }
  tell("Trong văn bản có chỗ khác số liệu đi kèm:", check.altered)
  tell("Số liệu đi kèm khác biên nhận:", check.contradicting)
  if (check.receiptIntact === false) console.log("Biên nhận đi kèm đã bị sửa.")
  const agrees = receipt === undefined || tellAgainst(proof, await readReceipt(receipt))
  const holds = check.sound && agrees
  console.log(holds ? "Kết luận: khớp." : "Kết luận: KHÔNG khớp.")
  if (!holds) process.exitCode = 1
}
