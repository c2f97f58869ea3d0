import { getSession, type Session } from "@phocap/contract"
import type { UseQueryResult } from "@tanstack/react-query"
import { type ApiFailure, useRoute } from "../api/index.ts"

/** Who is here, and which units and rounds there are. */
export function useSession(): UseQueryResult<Session, ApiFailure> {
  return useRoute(getSession, {})
}
