/** Appends however many items: `push(...items)` hands each over as an argument, and some hundred thousand are too many. */
export function appendAll<T>(to: T[], items: readonly T[]): void {
  for (const item of items) to.push(item)
}
