import { type Receipt, type ReceiptCheck, verifyReceipt } from "@phocap/engine"

/** Checks a receipt in the browser; kept in its own file so that hashing loads when it is asked for. */
export function verify(receipt: Receipt, fresh: Receipt | null): ReceiptCheck {
  return verifyReceipt(receipt, fresh)
}
