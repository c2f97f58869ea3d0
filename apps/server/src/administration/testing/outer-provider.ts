import { createServer, type Server } from "node:http"
import type { AddressInfo } from "node:net"
import Provider, { type Configuration } from "oidc-provider"

/** A sign-in of a province as it would be met: a certified OpenID provider, on this machine, with people of its own. */
export class OuterProvider {
  readonly issuer: string
  readonly clientId = "phocap"
  readonly clientSecret = "only-for-tests-and-long-enough-for-anybody"
  private readonly server: Server

  private constructor(server: Server, issuer: string) {
    this.server = server
    this.issuer = issuer
  }

  /** `people`: subject → the user name that it tells. */
  static async start(
    returnTo: { readonly signIn: string; readonly signOut: string },
    people: ReadonlyMap<string, string>,
    more: Configuration = {},
  ): Promise<OuterProvider> {
    const server = createServer()
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
    const made = new OuterProvider(server, `http://127.0.0.1:${(server.address() as AddressInfo).port}`)
    const provider = new Provider(made.issuer, {
      clients: [
        {
          client_id: made.clientId,
          client_secret: made.clientSecret,
          redirect_uris: [returnTo.signIn],
          post_logout_redirect_uris: [returnTo.signOut],
        },
      ],
      claims: { profile: ["preferred_username"] },
      cookies: { keys: ["chỉ để thử"] },
      findAccount: (_, sub) => ({
        accountId: sub,
        claims: () => ({ sub, preferred_username: people.get(sub) }),
      }),
      ...more,
    })
    server.on("request", provider.callback())
    return made
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections()
    await new Promise((resolve) => this.server.close(resolve))
  }
}

/** Somebody at the provider's own pages: gives a name, agrees, or turns back; the query that they are sent back with. */
export async function comeThrough(
  url: string,
  subject: string,
  choice: "agree" | "turn back" = "agree",
): Promise<string> {
  const cookies = new Map<string, string>()
  const origin = new URL(url).origin
  let next: { url: string; form?: URLSearchParams } = { url }
  for (let step = 0; step < 12; step++) {
    const answer = await fetch(next.url, {
      redirect: "manual",
      headers: { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join("; ") },
      ...(next.form === undefined ? {} : { method: "POST", body: next.form }),
    })
    for (const line of answer.headers.getSetCookie()) {
      const [name = "", value = ""] = (line.split(";")[0] ?? "").split("=")
      cookies.set(name, value)
    }
    const to = answer.headers.get("location")
    if (to !== null) {
      const place = new URL(to, origin)
      if (place.origin !== origin) return place.search
      next = { url: place.href }
      continue
    }
    const page = await answer.text()
    const at = /action="([^"]+)"/.exec(page)?.[1]
    if (at === undefined) throw new Error(`the provider shows ${answer.status}: ${page.slice(0, 300)}`)
    if (choice === "turn back") next = { url: `${at}/abort` }
    else {
      const prompt = /name="prompt" value="([^"]+)"/.exec(page)?.[1] ?? ""
      next = { url: at, form: new URLSearchParams({ prompt, login: subject, password: "bất kỳ" }) }
    }
  }
  throw new Error("the provider sends round in circles")
}
