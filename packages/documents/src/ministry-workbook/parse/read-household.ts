import { findHamlet } from "./find-hamlet.ts"
import type { ParsedHousehold } from "./parsed-row.ts"
import type { RowReader } from "./row-reader.ts"
import { readName } from "./split-name.ts"

/** What columns A, L, M, N and O say of the household. */
export function readHousehold(reader: RowReader): ParsedHousehold {
  const { context } = reader
  const hamlet = reader.text("A", 120)
  const address = reader.text("N", 300)
  const head = readName(reader, "L", "M")
  return {
    hamlet,
    likelyHamlet: hamlet ?? findHamlet(address, context.hamlets) ?? context.hamlet ?? null,
    headFamilyName: head.familyName,
    headGivenName: head.givenName,
    address,
    formNumber: reader.text("O", 40),
  }
}
