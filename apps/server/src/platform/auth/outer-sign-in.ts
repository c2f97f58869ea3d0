import { PhocapError } from "@phocap/core"
import type { Configuration } from "openid-client"

/** What an operator sets up to let people come in by a sign-in that the province has already (OpenID Connect). */
export interface OuterSignIn {
  /** Where the provider describes itself, less `/.well-known/openid-configuration`. */
  readonly issuer: URL
  readonly clientId: string
  readonly clientSecret: string
  /** What the button says. */
  readonly label: string
  /** The claim that holds the user name here. */
  readonly claim: string
  readonly scope: string
}

/** Longest wait for the provider, seconds: somebody stands before the screen. */
const patience = 8

function wrong(message: string): PhocapError {
  return new PhocapError("start.oidc", message, "Sửa biến môi trường theo docs/sign-in.md rồi chạy lại.")
}

/** Reads `PHOCAP_OIDC_*`; undefined where none is set. Throws `start.oidc` where it is set by halves or without TLS. */
export function readOuterSignIn(env: Readonly<Record<string, string | undefined>>): OuterSignIn | undefined {
  const read = (name: string) => env[`PHOCAP_OIDC_${name}`] ?? ""
  const given = { ISSUER: read("ISSUER"), CLIENT_ID: read("CLIENT_ID"), CLIENT_SECRET: read("CLIENT_SECRET") }
  if (Object.values(given).every((value) => value === "")) return undefined
  for (const [name, value] of Object.entries(given))
    if (value === "") throw wrong(`Thiếu PHOCAP_OIDC_${name}.`)
  if (!URL.canParse(given.ISSUER)) throw wrong("PHOCAP_OIDC_ISSUER không phải một địa chỉ.")
  const issuer = new URL(given.ISSUER)
  if (issuer.protocol !== "https:" && !isHere(issuer)) throw wrong("PHOCAP_OIDC_ISSUER phải là https.")
  return {
    issuer,
    clientId: given.CLIENT_ID,
    clientSecret: given.CLIENT_SECRET,
    label: read("LABEL") || "Đăng nhập bằng hệ thống của tỉnh",
    claim: read("CLAIM") || "preferred_username",
    scope: read("SCOPE") || "openid profile",
  }
}

/** On this very machine nothing travels, so plain HTTP gives nothing away. */
function isHere({ protocol, hostname }: URL): boolean {
  return protocol === "http:" && ["localhost", "127.0.0.1", "[::1]"].includes(hostname)
}

/** How long it is believed that the provider is there as it was, milliseconds: nobody is sent to one that has gone. */
const keptFor = 60_000
const known = new WeakMap<OuterSignIn, { at: number; provider: Promise<Configuration> }>()

/** The provider as it describes itself. Throws `outer.down`. */
export async function findProvider(outer: OuterSignIn): Promise<Configuration> {
  const kept = known.get(outer)
  if (kept !== undefined && performance.now() - kept.at < keptFor) return kept.provider
  const provider = readProvider(outer).catch(() => {
    known.delete(outer)
    throw outerDown()
  })
  known.set(outer, { at: performance.now(), provider })
  return provider
}

/** Nothing came back, or nothing that makes sense. */
export function outerDown(): PhocapError {
  return new PhocapError(
    "outer.down",
    "Hệ thống đăng nhập chung chưa trả lời.",
    "Thử lại sau ít phút. Việc gấp thì đăng nhập bằng mật khẩu; chưa có mật khẩu thì xin người quản trị cấp mã mời.",
    503,
  )
}

async function readProvider(outer: OuterSignIn): Promise<Configuration> {
  const { allowInsecureRequests, discovery, enableNonRepudiationChecks } = await import("openid-client")
  return discovery(outer.issuer, outer.clientId, outer.clientSecret, undefined, {
    timeout: patience,
    // Signatures of tokens are looked at even though they come straight from the provider.
    execute: [enableNonRepudiationChecks, ...(isHere(outer.issuer) ? [allowInsecureRequests] : [])],
  })
}
