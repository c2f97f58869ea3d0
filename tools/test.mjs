import { readFileSync, rmSync } from "node:fs"
import { join } from "node:path"
import { findChromium } from "./lib/find-chromium.mjs"
import { requireNode } from "./lib/node-version.mjs"
import { build, install, root } from "./lib/prepare.mjs"
import { run } from "./lib/run.mjs"

// `npm test`: every check there is. The last line counts them.
requireNode()
await install()

const bin = (name) => join(root, "node_modules", ".bin", process.platform === "win32" ? `${name}.cmd` : name)
let passed = 0
let failed = 0
let skipped = 0

async function check(name, work) {
  const began = Date.now()
  console.log(`\n== ${name}`)
  const ok = await work()
  console.log(`== ${name}: ${ok ? "ok" : "FAILED"} (${((Date.now() - began) / 1000).toFixed(1)} s)`)
  if (ok) passed++
  else failed++
}

const program = (name, ...args) =>
  check(name, async () => (await run(bin(args[0]), args.slice(1), { cwd: root })) === 0)

/** Runs a suite and adds its tests one by one; the suite's own exit code is not counted twice. */
async function suite(name, args, env = {}) {
  console.log(`\n== ${name}`)
  const report = join(root, ".cache", `${name.replaceAll(" ", "-")}.json`)
  rmSync(report, { force: true })
  const code = await run(
    bin("vitest"),
    ["run", ...args, "--reporter=dot", "--reporter=json", `--outputFile.json=${report}`],
    { cwd: root, env: { ...process.env, ...env } },
  )
  try {
    const result = JSON.parse(readFileSync(report, "utf8"))
    passed += result.numPassedTests
    failed += result.numFailedTests
    skipped += result.numPendingTests + result.numTodoTests
    // A suite that broke outside of any test must not pass for want of failures.
    if (code !== 0 && result.numFailedTests === 0) failed++
    console.log(`== ${name}: ${result.numPassedTests} passed, ${result.numFailedTests} failed`)
  } catch {
    failed++
    console.log(`== ${name}: FAILED, no report`)
  }
}

await program("format and lint", "biome", "ci", "--error-on-warnings", ".")
await program("types", "tsc", "--noEmit", "-p", "tsconfig.json")
await program("boundaries", "depcruise", "--config", ".dependency-cruiser.cjs", "packages", "apps")
await program("unused code", "knip")
await suite("unit and integration", [])
await check("build", async () => {
  await build()
  return true
})
const chromium = await findChromium()
if (chromium === null) {
  console.log(
    "\n!!!!!!!! SKIPPED: end-to-end tests. No Chromium on this machine and none could be installed. !!!!!!!!",
  )
  skipped++
} else {
  await suite("end to end", ["--config", "e2e/vitest.config.ts"], { PHOCAP_CHROMIUM: chromium })
}

if (skipped > 0) console.log(`\n${skipped} skipped`)
console.log(`\n${passed} passed, ${failed} failed`)
process.exit(failed === 0 ? 0 : 1)
