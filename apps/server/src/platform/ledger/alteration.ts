/** The first thing that is not as it was written. */
export interface Alteration {
  /** Number of the entry; null when it is the batch's header, or the state, that was altered. */
  readonly seq: number | null
  readonly batchId: string | null
  readonly entity: string | null
  readonly id: string | null
  /** In Vietnamese, for the person who looks. */
  readonly message: string
}
