import type { Random } from "../random.ts"

/**
 * Hands out values by exact shares of a list (rounded, so that a small cohort cannot stray far), by chance who gets
 * which. `lean` moves somebody towards the first choices: −1 always gets one, 0 as everybody.
 */
export function deal<T, V>(
  random: Random,
  list: readonly T[],
  shares: readonly (readonly [V, number])[],
  rest: V,
  lean: (one: T) => number = () => 0,
): Map<T, V> {
  const order = list
    .map((one) => ({ one, key: random.next() + lean(one) }))
    .sort((a, b) => a.key - b.key)
    .map((entry) => entry.one)
  const dealt = new Map<T, V>()
  let from = 0
  let sum = 0
  for (const [value, share] of shares) {
    sum += share
    const to = Math.min(order.length, Math.round(order.length * sum))
    for (const one of order.slice(from, to)) dealt.set(one, value)
    from = Math.max(from, to)
  }
  for (const one of order.slice(from)) dealt.set(one, rest)
  return dealt
}
