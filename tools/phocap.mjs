#!/usr/bin/env node
import { join } from "node:path"
import { requireNode } from "./lib/node-version.mjs"
import { build, install, root } from "./lib/prepare.mjs"
import { run } from "./lib/run.mjs"

// The command line: the same operations without a screen.
requireNode()
await install()
await build()
const server = join(root, "apps/server/dist/main.mjs")
process.exit(
  await run(process.execPath, ["--enable-source-maps", server, ...process.argv.slice(2)], {
    env: { ...process.env, PHOCAP_CALLED_FROM: process.cwd() },
  }),
)
