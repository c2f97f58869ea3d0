import { createHmac, generateKeyPairSync, type KeyObject, sign } from "node:crypto"
import { createServer, type Server } from "node:http"
import type { AddressInfo } from "node:net"

type Claims = Readonly<Record<string, unknown>>

const keyId = "k1"
const coded = (value: unknown) => Buffer.from(JSON.stringify(value)).toString("base64url")

/**
 * A provider that describes itself rightly and hands out whatever ID token a test tells it to, as one that was taken over, or
 * somebody between it and us, might.
 */
export class ForgingProvider {
  readonly issuer: string
  readonly clientId = "phocap"
  readonly clientSecret = "only-for-tests-and-long-enough-for-anybody"
  /** The token that the next code is changed for. */
  token = ""
  private readonly server: Server
  private readonly key: KeyObject
  private readonly stranger = generateKeyPairSync("rsa", { modulusLength: 2048 }).privateKey

  private constructor(server: Server, issuer: string, key: KeyObject) {
    this.server = server
    this.issuer = issuer
    this.key = key
  }

  static async start(): Promise<ForgingProvider> {
    const { privateKey, publicKey } = generateKeyPairSync("rsa", { modulusLength: 2048 })
    const server = createServer()
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
    const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
    const made = new ForgingProvider(server, issuer, privateKey)
    const answers: Readonly<Record<string, () => unknown>> = {
      "/.well-known/openid-configuration": () => ({
        issuer,
        authorization_endpoint: `${issuer}/auth`,
        token_endpoint: `${issuer}/token`,
        jwks_uri: `${issuer}/jwks`,
        response_types_supported: ["code"],
        subject_types_supported: ["public"],
        id_token_signing_alg_values_supported: ["RS256"],
        code_challenge_methods_supported: ["S256"],
      }),
      "/jwks": () => ({
        keys: [{ ...publicKey.export({ format: "jwk" }), kid: keyId, alg: "RS256", use: "sig" }],
      }),
      "/token": () => ({ access_token: "a", token_type: "Bearer", id_token: made.token }),
    }
    server.on("request", (request, reply) => {
      const answer = answers[request.url ?? ""]?.()
      reply.writeHead(answer === undefined ? 404 : 200, { "content-type": "application/json" })
      reply.end(JSON.stringify(answer ?? {}))
    })
    return made
  }

  /** A token as it should be, signed by the provider's key. */
  signed(claims: Claims): string {
    return this.with({ alg: "RS256", kid: keyId }, claims, (text) =>
      sign("sha256", Buffer.from(text), this.key),
    )
  }

  /** By a key of somebody else, under the name of the provider's. */
  signedByAnother(claims: Claims): string {
    return this.with({ alg: "RS256", kid: keyId }, claims, (text) =>
      sign("sha256", Buffer.from(text), this.stranger),
    )
  }

  unsigned(claims: Claims): string {
    return this.with({ alg: "none" }, claims, () => Buffer.alloc(0))
  }

  /** By the client's secret, which the provider did not say it would use. */
  signedBySecret(claims: Claims): string {
    return this.with({ alg: "HS256" }, claims, (text) =>
      createHmac("sha256", this.clientSecret).update(text).digest(),
    )
  }

  private with(head: object, claims: Claims, signature: (text: string) => Buffer): string {
    const text = `${coded(head)}.${coded(claims)}`
    return `${text}.${signature(text).toString("base64url")}`
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections()
    await new Promise((resolve) => this.server.close(resolve))
  }
}
