import { type SeenStamps, settleStaleFigures } from "../directives/index.ts"
import { localOfficer } from "../platform/auth/actor.ts"
import type { Context } from "../platform/http/context.ts"

/** Tasks that hang on figures are looked at this often; where no record changed, a look is one small query. */
const every = 10_000

/** Keeps up, while the server runs, what follows from the records without anybody opening it. @returns what stops it */
export function keepCurrent(given: Context): () => void {
  const context: Context = { ...given, actor: localOfficer }
  const seen: SeenStamps = new Map()
  let timer: NodeJS.Timeout
  let stopped = false
  const turn = async () => {
    await settleStaleFigures(context, seen).catch((error: unknown) =>
      console.error("Việc đối chiếu nhiệm vụ với số liệu chưa xong:", error),
    )
    if (!stopped) timer = setTimeout(() => void turn(), every)
  }
  timer = setTimeout(() => void turn(), every)
  return () => {
    stopped = true
    clearTimeout(timer)
  }
}
