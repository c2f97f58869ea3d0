import { finishOuterSignIn } from "@phocap/contract"
import { PhocapError } from "@phocap/core"
import type { Configuration } from "openid-client"
import { writeAudit } from "../../platform/auth/audit.ts"
import { findProvider, outerDown } from "../../platform/auth/outer-sign-in.ts"
import { deviceOf } from "../../platform/auth/sessions.ts"
import { getSite } from "../../platform/auth/site.ts"
import type { Context } from "../../platform/http/context.ts"
import { operation } from "../../platform/http/operation.ts"
import { comeIn, type Exchange } from "./come-in.ts"
import { getOuterAccount, type OuterPerson } from "./outer-account.ts"
import { asksSecondFactor } from "./second-factor.ts"
import { getOuterSignIn, returnAddress } from "./start-outer-sign-in.ts"
import { openStep, takeStep } from "./step.ts"

/**
 * Takes the provider's answer: for this browser, this question, once, signed by the provider, not run out. An account with a
 * second factor of its own is asked for it still.
 */
export const finishOuterSignInOperation = operation(
  finishOuterSignIn,
  async (context, { body, request, reply }) => {
    const exchange = { request, reply }
    const outer = getOuterSignIn(context)
    const returned = new URL(returnAddress(getSite(context, request)))
    returned.search = body.answer
    const step = await takeStep(context, exchange, "openid")
    if (step === null) {
      throw new PhocapError(
        "outer.late",
        "Lần đăng nhập này đã hết hạn, đã dùng rồi, hoặc bắt đầu từ trình duyệt khác.",
        "Bấm nút đăng nhập lần nữa.",
        401,
      )
    }
    if (returned.searchParams.get("error") === "access_denied") {
      throw new PhocapError(
        "outer.cancelled",
        "Chưa đăng nhập: đã bấm hủy, hoặc hệ thống chung không cho vào.",
        "Thử lại, hoặc đăng nhập bằng mật khẩu.",
        401,
      )
    }
    const provider = await findProvider(outer)
    const account = await readPerson(provider, returned, step.detail, outer.claim)
      .then((person) => getOuterAccount(context, person))
      .catch(async (error: unknown) => {
        // For whoever runs the server: what was wrong, in the provider's own words.
        request.log.warn(error instanceof PhocapError ? (error.cause ?? error) : error)
        await refuse(context, exchange)
        throw error
      })
    const back = String(step.detail.back)
    if (await asksSecondFactor(context.database, account.id)) {
      await openStep(context, exchange, { kind: "second-factor", accountId: account.id, detail: {} })
      return { next: "second-factor" as const, back }
    }
    await comeIn(context, exchange, account, "openid")
    return { next: "in" as const, back }
  },
)

/** Changes the code for tokens and reads who it is. Throws `outer.down`, `outer.refused`. */
async function readPerson(
  provider: Configuration,
  returned: URL,
  asked: Readonly<Record<string, unknown>>,
  claim: string,
): Promise<OuterPerson> {
  const client = await import("openid-client")
  try {
    const tokens = await client.authorizationCodeGrant(provider, returned, {
      pkceCodeVerifier: String(asked.verifier),
      expectedState: String(asked.state),
      expectedNonce: String(asked.nonce),
      idTokenExpected: true,
    })
    const claims = tokens.claims()
    if (claims === undefined) throw new Error("an answer without an ID token")
    const more =
      claims[claim] === undefined && provider.serverMetadata().userinfo_endpoint !== undefined
        ? await client.fetchUserInfo(provider, tokens.access_token, claims.sub)
        : claims
    const verified = claim !== "email" || more.email_verified === true
    const named = verified ? more[claim] : undefined
    return { issuer: claims.iss, subject: claims.sub, userName: typeof named === "string" ? named : "" }
  } catch (error) {
    if (isSilence(error)) throw outerDown()
    const refused = new PhocapError(
      "outer.refused",
      "Câu trả lời của hệ thống đăng nhập chung không đúng hoặc đã hết hạn.",
      "Bấm nút đăng nhập lần nữa. Nếu vẫn vậy, đăng nhập bằng mật khẩu và báo người quản trị.",
      401,
    )
    refused.cause = error
    throw refused
  }
}

/** Whether nothing came back at all: no connection, or too late. */
function isSilence(error: unknown): boolean {
  const causes: unknown[] = []
  for (let one = error; one instanceof Error && causes.length < 5; one = one.cause) causes.push(one)
  return causes.some(
    (one) =>
      one instanceof Error &&
      (one.name === "TimeoutError" ||
        one.message === "fetch failed" ||
        ("code" in one && one.code === "ECONNREFUSED")),
  )
}

async function refuse(context: Context, { request }: Exchange): Promise<void> {
  const actor = { ...context.actor, device: deviceOf(request), source: request.ip }
  const subject = "Đăng nhập qua hệ thống chung không được nhận"
  await writeAudit({ ...context, actor }, { kind: "sign-in-refused", place: null, subject })
}
