import { mkdtempSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { type BrowserContext, chromium, type Page } from "playwright-core"

const flags = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
]

/** Chromium with a profile of its own; the machine's, as `npm test` found it. */
export function openBrowser(size = { width: 1366, height: 768 }): Promise<BrowserContext> {
  return chromium.launchPersistentContext(mkdtempSync(join(tmpdir(), "phocap-chromium-")), {
    executablePath: process.env.PHOCAP_CHROMIUM ?? "/usr/bin/chromium",
    args: flags,
    viewport: size,
    acceptDownloads: true,
  })
}

/** A page that fails the test on any script error. */
export async function openPage(browser: BrowserContext): Promise<{ page: Page; errors: string[] }> {
  const page = await browser.newPage()
  page.setDefaultTimeout(60_000)
  const errors: string[] = []
  page.on("pageerror", (error) => errors.push(String(error)))
  return { page, errors }
}
