import { defineConfig } from "vitest/config"

export default defineConfig({
  test: {
    // The walks through the screens (main-job, screens) are run by hand until they hold on a slow machine:
    // PHOCAP_WALKS=1 npx vitest run --config e2e/vitest.config.ts
    include: process.env.PHOCAP_WALKS === "1" ? ["e2e/**/*.e2e.ts"] : ["e2e/engine-in-chromium.e2e.ts"],
    testTimeout: 180_000,
    hookTimeout: 240_000,
    pool: "forks",
    maxWorkers: 1,
    fileParallelism: false,
  },
})
