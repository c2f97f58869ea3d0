import type { World } from "./world.ts"
import type { Ledgered } from "./writes.ts"

/** What a fault has to do with. */
export interface Round {
  readonly world: World
  readonly place: Ledgered
  readonly random: () => number
  /** Waits for some of so many milliseconds. */
  someTime(atMost: number): Promise<void>
}

/** One way in which things go wrong while people write. */
export interface Fault {
  readonly name: string
  readonly words: string
  /** Why it cannot be tried on this machine. */
  missing?(world: World): string | undefined
  /** Which servers people write through meanwhile; by default the first. */
  readonly through?: readonly ("first" | "second" | "remote")[]
  /**
   * Does the harm, while people write, and ends it; afterwards the product must mend by itself.
   * @returns what it found wrong beside what those people have written
   */
  strike(round: Round): Promise<readonly string[]>
}
