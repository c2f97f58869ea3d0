import { existsSync } from "node:fs"
import { join } from "node:path"
import { install, root } from "./lib/prepare.mjs"
import { run } from "./lib/run.mjs"

// `npm run mutate`: breaks the engine and the law reader in every small way and counts which breaks no test notices.
// Not part of `npm test`: it takes the better part of an hour on two cores.
await install()
const home = join(root, "tools/mutation")
if (!existsSync(join(home, "node_modules"))) {
  const code = await run("npm", ["install", "--no-save", "--no-audit", "--no-fund", "--loglevel=error"], {
    cwd: home,
  })
  if (code !== 0) process.exit(code)
}
const stryker = join(home, "node_modules/@stryker-mutator/core/bin/stryker.js")
process.exit(
  await run(
    process.execPath,
    [stryker, "run", "tools/mutation/stryker.config.json", ...process.argv.slice(2)],
    { cwd: root },
  ),
)
