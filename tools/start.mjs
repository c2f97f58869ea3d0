import { spawn } from "node:child_process"
import { join } from "node:path"
import { requireNode } from "./lib/node-version.mjs"
import { build, install, root } from "./lib/prepare.mjs"

// `npm start`: on a fresh clone installs, builds, opens the database, loads the demo and serves it.
requireNode()
await install()
await build()
const server = join(root, "apps/server/dist/main.mjs")
const child = spawn(
  process.execPath,
  ["--enable-source-maps", server, "start", "--demo", ...process.argv.slice(2)],
  {
    stdio: "inherit",
    cwd: root,
  },
)
// The server closes its database itself; this process only waits for it.
for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => child.kill(signal))
child.on("exit", (code) => process.exit(code ?? 0))
