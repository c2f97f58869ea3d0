import { join } from "node:path"
import { defineConfig } from "vitest/config"

/** The tests that hold the engine and the law: what a mutant has to get past. */
export default defineConfig({
  root: join(import.meta.dirname, "..", ".."),
  test: {
    include: ["packages/engine/**/*.test.ts", "law/scenarios.test.ts", "law/form-figures.test.ts"],
    testTimeout: 120_000,
    pool: "threads",
  },
})
