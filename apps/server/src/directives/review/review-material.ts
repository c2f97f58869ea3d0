import type { Directive } from "@phocap/core"
import type { PlanBelow } from "./read-below.ts"
import type { FollowUp } from "./read-follow-up.ts"
import type { TaskThen } from "./snapshot.ts"
import type { Spreading } from "./spreading/read-spreading.ts"

/** What a review is made from. */
export interface Material {
  readonly directive: Directive
  readonly tasks: readonly TaskThen[]
  /** Of an urging list: plans of units below that carry the directive out. */
  readonly below: readonly PlanBelow[]
  readonly follow: FollowUp
  /** Of a review. */
  readonly spreading: Spreading | null
  readonly words: Readonly<Record<string, string>>
}
