import { sha256 } from "@noble/hashes/sha2.js"
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js"
import { canonicalJson, type GroupReceipt, isGroupReceipt, isReceipt, type Receipt } from "@phocap/engine"

/**
 * What proves a paper: whose it is, from which version of the records, every figure that its text names, and the receipt
 * of the verdicts. It travels inside the file; the code in the foot of the pages is the beginning of its hash.
 */
export interface PaperProof {
  readonly format: "phocap-proof/1"
  readonly paper: string
  readonly title: string
  readonly unit: { readonly code: string; readonly name: string }
  readonly year: number
  readonly round: { readonly state: "open" | "submitted" | "sealed"; readonly dataVersion: number }
  readonly figures: Readonly<Record<string, { readonly label: string; readonly text: string }>>
  /** Every sentence and cell with a number, as it was fixed; papers of before do not have them. */
  readonly lines?: readonly string[]
  /** Of a commune, or of the unit above that the paper tells of. */
  readonly receipt: Receipt | GroupReceipt | null
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  value !== null && typeof value === "object" && !Array.isArray(value)

/** Whether something read from a file has the shape of a proof. */
export function isPaperProof(value: unknown): value is PaperProof {
  if (!isRecord(value) || value.format !== "phocap-proof/1") return false
  const { paper, title, unit, year, round, figures, receipt, lines } = value
  return (
    typeof paper === "string" &&
    typeof title === "string" &&
    isRecord(unit) &&
    typeof unit.code === "string" &&
    typeof unit.name === "string" &&
    Number.isInteger(year) &&
    isRecord(round) &&
    ["open", "submitted", "sealed"].includes(String(round.state)) &&
    Number.isInteger(round.dataVersion) &&
    isRecord(figures) &&
    Object.values(figures).every(
      (one) => isRecord(one) && typeof one.label === "string" && typeof one.text === "string",
    ) &&
    (lines === undefined || (Array.isArray(lines) && lines.every((line) => typeof line === "string"))) &&
    (receipt === null || isReceipt(receipt) || isGroupReceipt(receipt))
  )
}

/** "7F3A-09C1-22E4-B810": the first 16 digits of the SHA-256 of the proof, in fours for the eye. */
export function proofCode(proof: PaperProof): string {
  const hash = bytesToHex(sha256(utf8ToBytes(canonicalJson(proof))))
  return (hash.slice(0, 16).toUpperCase().match(/.{4}/g) ?? []).join("-")
}
