import type { Session, TaskList } from "@phocap/contract"
import type { Locator } from "playwright-core"
import { openBrowser, openPage } from "./browser.ts"
import { RunningServer } from "./server.ts"
import { takeRole } from "./take-role.ts"

export type Walk = Awaited<ReturnType<typeof openWalk>>

/** The demo and a browser in it, with the steps that walks through plans and tasks share. */
export async function openWalk() {
  const server = await RunningServer.start()
  const browser = await openBrowser()
  const { page, errors } = await openPage(browser)
  const start = (await server.get<Session>("/api/session")).start
  if (start === null) throw new Error("the demo opens nowhere")
  const { unit, year } = start
  /** An address of the API in the place where the demo opens. */
  const api = (path: string) => `/api/units/${unit}/rounds/${year}/${path}`
  const button = (name: string) => page.getByRole("button", { name, exact: true })
  const acts = () => page.getByRole("toolbar", { name: "Việc có thể làm bây giờ" })
  const sheet = (heading: string) =>
    page.locator("main section").filter({ has: page.getByRole("heading", { name: heading, exact: true }) })
  return {
    server,
    page,
    errors,
    place: start,
    api,
    button,
    acts,
    title: () => page.getByRole("heading", { level: 1 }),
    open: (path: string, at: string = unit) => page.goto(`${server.address}/${at}/${year}/${path}`),
    /** From here on as one of the demo's people. */
    be: (role: string) => takeRole(page, role),
    /** What somebody without a screen sends. @returns the reply, if it was no refusal */
    async send<T>(method: "POST" | "PUT" | "PATCH", path: string, body: unknown): Promise<T> {
      const reply = await fetch(`${server.address}${api(path)}`, {
        method,
        headers: { "content-type": "application/json", "x-phocap": "1" },
        body: JSON.stringify(body),
      })
      if (!reply.ok) throw new Error(`${path}: ${reply.status} ${await reply.text()}`)
      return (await reply.json()) as T
    },
    async taskAt(directive: string, clause: string): Promise<string> {
      const { tasks } = await server.get<TaskList>(api(`tasks?directive=${directive}`))
      return tasks.find((task) => task.clause === clause)?.id ?? ""
    },
    /** Opens an act of the task, fills its form, and sends it. */
    async act(name: string, fill: (form: Locator) => Promise<unknown> = async () => undefined) {
      await acts().getByRole("button", { name, exact: true }).click()
      const form = page.locator("main form")
      await fill(form)
      await form.getByRole("button", { name, exact: true }).click()
      await form.waitFor({ state: "detached" })
    },
    /** The part of the page under a heading. */
    sheet,
    /** Waits for words under a heading. */
    told: (heading: string, words: string | RegExp) => sheet(heading).getByText(words).first().waitFor(),
    async close(): Promise<void> {
      await browser.close()
      await server.stop()
    },
  }
}
