import { startOuterSignIn } from "@phocap/contract"
import { PhocapError } from "@phocap/core"
import { findProvider, type OuterSignIn } from "../../platform/auth/outer-sign-in.ts"
import { getSite, type Site } from "../../platform/auth/site.ts"
import type { Context } from "../../platform/http/context.ts"
import { operation } from "../../platform/http/operation.ts"
import { openStep } from "./step.ts"

/** The page that providers send people back to; it stands in their list of allowed addresses. */
export function returnAddress({ origin }: Pick<Site, "origin">): string {
  return `${origin}/cong-dang-nhap`
}

/** The sign-in that was set up. Throws `outer.none`. */
export function getOuterSignIn({ outerSignIn }: Pick<Context, "outerSignIn">): OuterSignIn {
  if (outerSignIn !== undefined) return outerSignIn
  throw new PhocapError(
    "outer.none",
    "Ở đây không dùng hệ thống đăng nhập chung.",
    "Đăng nhập bằng tài khoản do người quản trị cấp.",
    404,
  )
}

/** Code flow with PKCE, state and nonce (OpenID Connect Core 1.0, RFC 7636, RFC 9700): what only this browser can answer. */
export const startOuterSignInOperation = operation(
  startOuterSignIn,
  async (context, { body, request, reply }) => {
    const outer = getOuterSignIn(context)
    const site = getSite(context, request)
    const provider = await findProvider(outer)
    const client = await import("openid-client")
    const detail = {
      state: client.randomState(),
      nonce: client.randomNonce(),
      verifier: client.randomPKCECodeVerifier(),
      back: body.back,
    }
    const url = client.buildAuthorizationUrl(provider, {
      redirect_uri: returnAddress(site),
      scope: outer.scope,
      state: detail.state,
      nonce: detail.nonce,
      code_challenge: await client.calculatePKCECodeChallenge(detail.verifier),
      code_challenge_method: "S256",
    })
    await openStep(context, { request, reply }, { kind: "openid", accountId: null, detail })
    return { url: url.href }
  },
)
