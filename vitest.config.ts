import { defineConfig } from "vitest/config"

export default defineConfig({
  test: {
    include: [
      "packages/**/*.test.ts",
      "apps/**/*.test.ts",
      "apps/**/*.test.tsx",
      "law/**/*.test.ts",
      "fault/**/*.test.ts",
      "docs/**/*.test.ts",
    ],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    reporters: ["default"],
    pool: "forks",
    maxWorkers: 2,
  },
})
