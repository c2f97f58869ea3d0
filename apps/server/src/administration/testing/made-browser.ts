import type { Route } from "@phocap/contract"
import type { FastifyInstance } from "fastify"
import type { z } from "zod"

/** A browser as the server sees it: keeps cookies, calls routes as our pages do. */
export class MadeBrowser {
  readonly cookies = new Map<string, string>()
  private readonly app: FastifyInstance
  private readonly address: string

  constructor(app: FastifyInstance, address = "10.0.0.1") {
    this.app = app
    this.address = address
  }

  async call<R extends Route>(
    route: R,
    given: { params?: object; query?: object; body?: object; headers?: Record<string, string> } = {},
  ): Promise<{
    status: number
    headers: Record<string, unknown>
    body: R["reply"] extends z.ZodType ? z.output<R["reply"]> : Uint8Array
  }> {
    const path = Object.entries({ ...given.params }).reduce(
      (url, [name, value]) => url.replace(`:${name}`, encodeURIComponent(String(value))),
      route.path,
    )
    const answer = await this.app.inject({
      method: route.method,
      url: path,
      remoteAddress: this.address,
      query: Object.fromEntries(Object.entries({ ...given.query }).map(([k, v]) => [k, String(v)])),
      headers: {
        "x-phocap": "1",
        "user-agent": "Mozilla/5.0 (Windows NT 10.0) Chrome/140.0",
        ...(this.cookies.size === 0
          ? {}
          : { cookie: [...this.cookies].map(([name, value]) => `${name}=${value}`).join("; ") }),
        ...given.headers,
      },
      ...(given.body === undefined ? {} : { payload: given.body }),
    })
    for (const cookie of answer.cookies) {
      if (cookie.maxAge === 0) this.cookies.delete(cookie.name)
      else this.cookies.set(cookie.name, cookie.value)
    }
    const isJson = String(answer.headers["content-type"]).includes("json")
    return {
      status: answer.statusCode,
      headers: answer.headers,
      body: (isJson ? answer.json() : answer.rawPayload) as never,
    }
  }
}
