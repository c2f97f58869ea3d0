import type { Fault } from "../lib/fault.ts"

export const terminateBackends: Fault = {
  name: "terminate",
  words: "connections ended by PostgreSQL in the middle of a transaction",
  through: ["first", "remote"],
  async strike({ world, random, someTime }) {
    for (let turn = 0; turn < 4; turn++) {
      await someTime(120)
      await world.db.pool.query(
        `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
          WHERE datname = 'phocap' AND pid <> pg_backend_pid() AND backend_type = 'client backend'
            AND ($1 OR xact_start IS NOT NULL)`,
        [random() < 0.3],
      )
    }
    return []
  },
}

export const cutLine: Fault = {
  name: "cut-line",
  words: "the line to PostgreSQL cut, at once or after going deaf",
  through: ["remote"],
  async strike({ world, random, someTime }) {
    for (let turn = 0; turn < 4; turn++) {
      await someTime(120)
      await world.line.cut(random() < 0.5 ? 0 : 30 * random())
    }
    return []
  },
}
