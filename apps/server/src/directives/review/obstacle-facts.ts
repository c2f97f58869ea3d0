import type { ReviewFact } from "@phocap/contract"
import { daysBetween, vietnamDay } from "@phocap/core"
import type { TaskThen } from "./snapshot.ts"

/** Obstacles that stood on a day, to whom they were raised and for how long. */
export function obstacleFacts(tasks: readonly TaskThen[], to: string): ReviewFact[] {
  return tasks.flatMap(({ line, events }) => {
    const gone = new Set(
      events.filter((event) => event.kind === "resolveObstacle").map((event) => event.values.obstacle),
    )
    return events
      .filter((event) => event.kind === "obstacle" && !gone.has(event.id))
      .map((event) => ({
        text: `Mục ${line.clause}, ${line.successor ?? line.holder}: ${event.text.replace(/[.\s]+$/, "")} (gửi ${event.values.level}, đã ${daysBetween(vietnamDay(event.at), to)} ngày).`,
        source: `/nhiem-vu/${line.id}`,
      }))
  })
}
