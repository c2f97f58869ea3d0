import { makeDueUrging, type SeenStamps, settleStaleFigures } from "../directives/index.ts"
import { localOfficer } from "../platform/auth/actor.ts"
import type { Context } from "../platform/http/context.ts"

/** Tasks that hang on figures are looked at this often; where no record changed, a look is one small query. */
const figuresEvery = 10_000
/** Urging lists are due once a week or month; whether one is due is asked this often. */
const urgingEvery = 10 * 60_000

/** Keeps up, while the server runs, what follows from records and calendar without anybody opening it. @returns what stops it */
export function keepCurrent(given: Context): () => void {
  const context: Context = { ...given, actor: localOfficer }
  const seen: SeenStamps = new Map()
  const stops = [
    repeat(figuresEvery, "Việc đối chiếu nhiệm vụ với số liệu chưa xong:", () =>
      settleStaleFigures(context, seen),
    ),
    repeat(urgingEvery, "Việc lập danh sách đôn đốc chưa xong:", () => makeDueUrging(context)),
  ]
  return () => {
    for (const stop of stops) stop()
  }
}

/** The first time a little after the start; the next only once the one before is over. */
function repeat(every: number, trouble: string, act: () => Promise<unknown>): () => void {
  let stopped = false
  let timer: NodeJS.Timeout
  const turn = async () => {
    await act().catch((error: unknown) => console.error(trouble, error))
    if (!stopped) timer = setTimeout(() => void turn(), every)
  }
  timer = setTimeout(() => void turn(), figuresEvery)
  return () => {
    stopped = true
    clearTimeout(timer)
  }
}
