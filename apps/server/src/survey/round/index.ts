import type { Operation } from "../../platform/http/operation.ts"
import { acceptRoundOperation } from "./accept-round.ts"
import { getRoundOperation } from "./get-round.ts"
import { listRoundAdjustmentsOperation } from "./list-round-adjustments.ts"
import { returnRoundOperation } from "./return-round.ts"
import { submitRoundOperation } from "./submit-round.ts"
import { withdrawRoundOperation } from "./withdraw-round.ts"

/**
 * Handing in, returning, accepting and sealing of rounds. A part of its own beside the room's door, for it looks at
 * tables and verdicts, which themselves ask the room for its checks.
 */
export const operations: readonly Operation[] = [
  getRoundOperation,
  submitRoundOperation,
  withdrawRoundOperation,
  returnRoundOperation,
  acceptRoundOperation,
  listRoundAdjustmentsOperation,
]
