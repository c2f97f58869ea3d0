import { join } from "node:path"
import { parseLawPack } from "@phocap/engine"
import { build } from "esbuild"
import type { BrowserContext } from "playwright-core"
import { afterAll, beforeAll, expect, test } from "vitest"
import { lawFiles } from "../law/testing.ts"
import { Scenario } from "../packages/engine/src/testing/scenario.ts"
import { openBrowser, openPage } from "./lib/browser.ts"
import { receiptOfCrowd } from "./lib/receipt-of-crowd.ts"

// The same engine runs on the phone: every scenario of the law and a receipt, in Chromium as in Node.
let browser: BrowserContext
let script = ""
const pack = parseLawPack(lawFiles().filter((file) => !file.path.startsWith("scenarios/")))

beforeAll(async () => {
  browser = await openBrowser()
  const result = await build({
    entryPoints: [join(import.meta.dirname, "lib", "in-browser.ts")],
    bundle: true,
    format: "iife",
    globalName: "phocap",
    write: false,
    target: "es2022",
  })
  script = result.outputFiles[0]?.text ?? ""
})
afterAll(() => browser?.close())

async function inChromium<T>(expression: string, argument: unknown): Promise<T> {
  const { page } = await openPage(browser)
  await page.addScriptTag({ content: script })
  const answer = await page.evaluate(`(${expression})(${JSON.stringify(argument)})`)
  await page.close()
  return answer as T
}

test("every scenario of the law comes out in Chromium as in Node", async () => {
  const scenarios = lawFiles("scenarios")
    .map((file) => ({ path: file.path, result: Scenario.safeParse(file.content) }))
    .flatMap(({ path, result }) => (result.success ? [{ path, scenario: result.data }] : []))
  expect(scenarios.length).toBeGreaterThan(80)
  const differences = await inChromium<Record<string, string[]>>(
    "({ pack, scenarios }) => Object.fromEntries(scenarios.map(({ path, scenario }) => [path, phocap.runScenario(pack, scenario)]))",
    { pack, scenarios },
  )
  for (const [path, found] of Object.entries(differences)) expect(found, path).toEqual([])
  expect(Object.keys(differences)).toHaveLength(scenarios.length)
})

test("a receipt is the same in Chromium, byte for byte", async () => {
  const inNode = receiptOfCrowd(pack, 3000)
  expect(inNode).toContain("phocap-receipt/1")
  expect(await inChromium("({ pack }) => phocap.receiptOfCrowd(pack, 3000)", { pack })).toBe(inNode)
})
