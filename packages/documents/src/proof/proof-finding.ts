/** Something about a file that does not hold, in words. */
export interface ProofFinding {
  readonly label: string
  readonly expected: string
  readonly found: string
}
