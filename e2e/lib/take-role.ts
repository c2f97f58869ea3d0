import type { Page } from "playwright-core"
import { expect } from "vitest"

/** From here on as one of the demo's people: returns once all that was read under the other role is read again. */
export async function takeRole(page: Page, role: string): Promise<void> {
  const choice = page.getByLabel("Xem với vai trò").first()
  await choice.waitFor()
  if ((await choice.inputValue()) === role) return
  const entered = page.waitForResponse((reply) => reply.url().endsWith("/api/demo-role") && reply.ok())
  await choice.selectOption(role)
  await entered
  await expect.poll(() => choice.inputValue(), { timeout: 60_000 }).toBe(role)
  await page.waitForFunction(() => document.querySelector("[aria-busy=true]") === null)
  await page.locator("main h1").waitFor()
}
