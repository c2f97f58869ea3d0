import { readFile } from "node:fs/promises"
import { PhocapError } from "@phocap/core"
import { checkProof, type ProofFinding, proofCode, readProof } from "@phocap/documents"
import { callerPath } from "./call-path.ts"

const states = { open: "đang điều tra", submitted: "đã nộp", sealed: "đã khóa sổ" } as const

function tell(head: string, findings: readonly ProofFinding[]): void {
  if (findings.length === 0) return
  console.log(head)
  for (const { label, expected, found } of findings)
    console.log(`  - ${label}: “${found}”, phải là “${expected}”`)
}

/**
 * Checks a paper without network or database: its text against the figures that it carries, those against the receipt of
 * the verdicts, and the receipt against its own hash. Exit code 1 when something does not hold.
 */
export async function verifyPaper(path: string): Promise<void> {
  const bytes = await readFile(callerPath(path)).catch(() => {
    throw new PhocapError("verify.file", `Không đọc được tệp ${path}.`, "Kiểm tra đường dẫn.")
  })
  const found = readProof(bytes)
  const { proof } = found
  const check = checkProof(found)
  console.log(`${proof.title}, ${proof.unit.name}, năm ${proof.year}`)
  console.log(`Mã kiểm tra: ${proofCode(proof)} (so với mã in ở chân trang)`)
  console.log(`Số liệu: bản ${proof.round.dataVersion}, ${states[proof.round.state]} khi chốt văn bản`)
  if (proof.receipt !== null) console.log(`Biên nhận kết quả: ${proof.receipt.hash}`)
  if (found.shown === null) {
    console.log(
      `Tệp không đánh dấu số trong lời: ${Object.keys(proof.figures).length} số liệu đi kèm, so bằng mắt với bản in.`,
    )
  } else {
    console.log(
      `Đã so ${check.compared.text} chỗ trong văn bản, ${check.compared.receipt} số liệu với biên nhận.`,
    )
  }
  tell("Trong văn bản có chỗ khác số liệu đi kèm:", check.altered)
  tell("Số liệu đi kèm khác biên nhận:", check.contradicting)
  if (check.receiptIntact === false) console.log("Biên nhận đi kèm đã bị sửa.")
  console.log(check.sound ? "Kết luận: khớp." : "Kết luận: KHÔNG khớp.")
  if (!check.sound) process.exitCode = 1
}
