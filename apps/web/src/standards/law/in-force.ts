import { isInForce } from "@phocap/engine"

/** What applies on a date, drafts and empty rule sets left out. */
export function inForce<T extends { readonly inForce: { from: string; to: string | null } }>(
  all: readonly T[],
  date: string,
): T[] {
  return all.filter((one) => isInForce(one.inForce, date) && !("disabled" in one && one.disabled === true))
}
