/** What the reading thread gets: a file's bytes, or pasted text. */
export interface PlanOrder {
  readonly bytes: Uint8Array | null
  readonly text: string
}
