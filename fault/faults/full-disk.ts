import type { Fault } from "../lib/fault.ts"

export const fullDisk: Fault = {
  name: "full-disk",
  words: "no room left on the disk of the data, then room again",
  missing: ({ disk }) =>
    disk === undefined ? "a small disk can be mounted by root of Linux alone" : undefined,
  async strike({ world: { disk, db }, random, someTime }) {
    await someTime(100)
    await disk?.fill(Math.floor(random() * 200_000))
    // The log has room made in advance; used up, PostgreSQL itself goes down for want of room.
    const usesUp = random() < 0.5
    for (let turn = 0; usesUp && turn < 6; turn++) {
      await db.pool
        .query("SELECT pg_logical_emit_message(false, 'x', repeat('x', 100000)), pg_switch_wal()")
        .catch(() => undefined)
    }
    await someTime(300)
    await disk?.free()
    return []
  },
}
