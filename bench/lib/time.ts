/** Runs `work` until it has a steady figure; returns milliseconds, sorted. */
export async function times(runs: number, work: () => unknown | Promise<unknown>): Promise<number[]> {
  const found: number[] = []
  for (let i = 0; i < runs; i++) {
    const began = performance.now()
    await work()
    found.push(performance.now() - began)
  }
  return found.sort((a, b) => a - b)
}

/** The value below which the given share of runs lies. */
export function quantile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN
}

/** One line of a result: what, how long, against what it should reach. */
export function report(what: string, sorted: readonly number[], reach: string): void {
  const ms = (value: number) => `${value.toFixed(1)} ms`
  console.log(
    `${what}: median ${ms(quantile(sorted, 0.5))}, p95 ${ms(quantile(sorted, 0.95))}, min ${ms(sorted[0] ?? 0)}  (reach: ${reach})`,
  )
}
