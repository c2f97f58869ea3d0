import { spawn } from "node:child_process"
import { chmod, mkdir } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import type pg from "pg"
import { startEmbeddedPostgres } from "../../embedded-postgres/index.ts"
import { chooseTestBinaries } from "../../embedded-postgres/testing/choose-test-binaries.ts"

/** Tests have nothing to lose in a power cut. */
const settings = {
  fsync: "off",
  synchronous_commit: "off",
  full_page_writes: "off",
  max_connections: "200",
}

let server: Promise<pg.ClientConfig> | undefined

/** The cluster of this test run, started by whichever test file needs it first and stopped when the run is over. */
export function getTestServer(): Promise<pg.ClientConfig> {
  server ??= start()
  return server
}

async function start(): Promise<pg.ClientConfig> {
  const binaries = chooseTestBinaries()
  // Test files run in processes of their own; what they share is the parent.
  const run = process.ppid
  const dataDir = join(tmpdir(), `phocap-test-${run}-${binaries === undefined ? "embedded" : "system"}`)
  await mkdir(dataDir, { recursive: true })
  await chmod(dataDir, 0o755)
  const started = await startEmbeddedPostgres({ dataDir, binaries, settings })
  if (!started.reused) {
    const watcher = fileURLToPath(new URL("stop-with-parent.mjs", import.meta.url))
    spawn(process.execPath, [watcher, String(run), dataDir], { detached: true, stdio: "ignore" }).unref()
  }
  return started.config
}
