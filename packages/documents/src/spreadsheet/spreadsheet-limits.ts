/** How much of a file is accepted before it is refused. Sizes are bytes. */
export interface SpreadsheetLimits {
  /** The file itself. */
  readonly maxFileBytes: number
  /** `.xls`, web pages and XML tables are read whole, so they are held shorter. */
  readonly maxWholeFileBytes: number
  /** Everything inside an `.xlsx` together, once unpacked. */
  readonly maxUnpackedBytes: number
  /** Unpacked ÷ packed of one part; looked at only above `ratioFreeBytes`. */
  readonly maxRatio: number
  readonly ratioFreeBytes: number
  readonly maxEntries: number
  /** The table of texts, which is held in memory. */
  readonly maxSharedStringBytes: number
  readonly maxRows: number
  readonly maxColumns: number
  /** Text of one cell in UTF-8; Excel itself stops at 32,767 characters. */
  readonly maxCellBytes: number
}

/** Measured: the densest honest sheets (a million formatted empty rows) pack about 40 : 1. */
export const defaultLimits: SpreadsheetLimits = {
  maxFileBytes: 200_000_000,
  maxWholeFileBytes: 60_000_000,
  maxUnpackedBytes: 1_500_000_000,
  maxRatio: 150,
  ratioFreeBytes: 4_000_000,
  maxEntries: 2_000,
  maxSharedStringBytes: 200_000_000,
  maxRows: 1_048_576,
  maxColumns: 1_000,
  maxCellBytes: 400_000,
}

/** 1234567 → "1,2 MB". */
export function megabytes(bytes: number): string {
  return `${(bytes / 1_000_000).toFixed(1).replace(".", ",")} MB`
}
