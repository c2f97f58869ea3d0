import { getInstalledBinaries, type PostgresBinaries } from "../binaries.ts"

/** The machine's own PostgreSQL when `PHOCAP_TEST_POSTGRES=system` (15, the oldest supported), else the embedded one. */
export function chooseTestBinaries(): PostgresBinaries | undefined {
  if (process.env.PHOCAP_TEST_POSTGRES !== "system") return undefined
  return getInstalledBinaries(process.env.PHOCAP_TEST_POSTGRES_BIN ?? "/usr/lib/postgresql/15/bin")
}
