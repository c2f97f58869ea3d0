import type { GroupReceipt } from "./group-receipt.ts"
import type { Receipt } from "./receipt.ts"

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  value !== null && typeof value === "object" && !Array.isArray(value)

const everyOf = (value: unknown, holds: (one: Readonly<Record<string, unknown>>) => boolean) =>
  Array.isArray(value) && value.every((one) => isRecord(one) && holds(one))

const isFigure = (value: unknown) =>
  value === null || (isRecord(value) && [value.counted, value.of, value.unknown].every(Number.isFinite))

/** Whether something read from a file has the shape of a receipt; whether it is sound says `verifyReceipt`. */
export function isReceipt(value: unknown): value is Receipt {
  return (
    isRecord(value) &&
    value.format === "phocap-receipt/1" &&
    typeof value.hash === "string" &&
    Number.isInteger(value.year) &&
    isRecord(value.unit) &&
    typeof value.unit.code === "string" &&
    everyOf(value.verdicts, (verdict) =>
      everyOf(verdict.levels, (level) =>
        everyOf(level.criteria, ({ id, figure }) => typeof id === "string" && isFigure(figure)),
      ),
    )
  )
}

const isCount = (value: unknown) => Number.isInteger(value)

/** Whether something read from a file has the shape of the receipt of a district or province. */
export function isGroupReceipt(value: unknown): value is GroupReceipt {
  return (
    isRecord(value) &&
    value.format === "phocap-group-receipt/1" &&
    typeof value.hash === "string" &&
    Number.isInteger(value.year) &&
    isRecord(value.unit) &&
    typeof value.unit.code === "string" &&
    everyOf(value.communes, ({ code, name }) => typeof code === "string" && typeof name === "string") &&
    everyOf(
      value.judged,
      ({ verdict, children }) =>
        isRecord(verdict) &&
        typeof verdict.programme === "string" &&
        everyOf(
          verdict.levels,
          ({ level, shares }) =>
            isCount(level) &&
            everyOf(shares, (share) => [share.reached, share.open, share.of].every(isCount)),
        ) &&
        everyOf(children, ({ unitCode, levels }) => typeof unitCode === "string" && isRecord(levels)),
    )
  )
}
