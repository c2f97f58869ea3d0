import type { FastifyRequest } from "fastify"
import { findProvider } from "../../platform/auth/outer-sign-in.ts"
import { getSite } from "../../platform/auth/site.ts"
import type { Context } from "../../platform/http/context.ts"

/**
 * Where whoever came in by the outer sign-in leaves it too (OpenID Connect RP-Initiated Logout 1.0); null for all others, or
 * where the provider has no such place or does not answer: leaving here never fails for that.
 */
export async function leaveElsewhere(context: Context, request: FastifyRequest): Promise<string | null> {
  const { database, actor, outerSignIn } = context
  if (outerSignIn === undefined || actor.sessionId === null) return null
  const { rowCount } = await database.pool.query("SELECT FROM session WHERE id = $1 AND means = 'openid'", [
    actor.sessionId,
  ])
  if (rowCount === 0) return null
  try {
    const provider = await findProvider(outerSignIn)
    const { buildEndSessionUrl } = await import("openid-client")
    const { origin } = getSite(context, request)
    return buildEndSessionUrl(provider, { post_logout_redirect_uri: `${origin}/dang-nhap` }).href
  } catch {
    return null
  }
}
