import type { Operation } from "../platform/http/operation.ts"
import { getSessionOperation } from "./get-session.ts"
import { getSettingsOperation } from "./get-settings.ts"
import { putSettingsOperation } from "./put-settings.ts"

/** Who is here, which units and rounds there are, and how a unit signs and reads the law. */
export const operations: readonly Operation[] = [
  getSessionOperation,
  getSettingsOperation,
  putSettingsOperation,
]
