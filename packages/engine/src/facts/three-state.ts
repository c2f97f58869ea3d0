/** An answer that may be missing. Missing is never "no": it has its own lists and can leave a verdict open. */
export const answer = { no: 0, yes: 1, unknown: 2 } as const

export type Answer = 0 | 1 | 2
