import { z } from "zod"
import { Done, made } from "../platform/common.ts"
import { Credential } from "../platform/credential.ts"
import { Role } from "../platform/role.ts"
import { route } from "../platform/route.ts"

const UserName = z.string().trim().min(1, "Ghi tên đăng nhập.").max(60, "Tên đăng nhập dài quá 60 ký tự.")
/** Its length is judged by the server, in words; here only what is far too long is cut off. */
const Password = z.string().min(1, "Ghi mật khẩu.").max(1000, "Mật khẩu dài quá.")
const Code = z.string().trim().min(1, "Ghi mã.").max(200)

export const signIn = route({
  method: "POST",
  path: "/api/sign-in",
  policy: "open",
  summary: "Come in by user name and password",
  body: z.object({ userName: UserName, password: Password }),
  reply: z.object({ next: z.enum(["in", "second-factor"]) }),
})

/** After the password, where the account asks for more: the code of the moment, or one of the recovery codes. */
export const giveSecondFactor = route({
  method: "POST",
  path: "/api/sign-in/second",
  policy: "open",
  summary: "Come in by the second factor",
  body: z.object({ code: Code }),
  reply: Done,
})

export const startPasskeySignIn = route({
  method: "POST",
  path: "/api/sign-in/passkey/start",
  policy: "open",
  summary: "What a device is asked for to come in by passkey; says nothing of who has one",
  /** `PublicKeyCredentialRequestOptionsJSON` of WebAuthn Level 3. */
  reply: z.object({ options: made<object>() }),
})

export const signInByPasskey = route({
  method: "POST",
  path: "/api/sign-in/passkey",
  policy: "open",
  summary: "Come in by a passkey, which is two factors in one",
  body: z.object({ credential: Credential }),
  reply: Done,
})

/** By the sign-in that a province has for all its systems (OpenID Connect), where the operator set one up. */
export const startOuterSignIn = route({
  method: "POST",
  path: "/api/sign-in/outer/start",
  policy: "open",
  summary: "Where to go to come in by the province's own sign-in",
  /** Where the person wanted to go; comes back with the answer. */
  body: z.object({ back: z.string().max(500).default("/") }),
  reply: z.object({ url: z.string() }),
})

export const finishOuterSignIn = route({
  method: "POST",
  path: "/api/sign-in/outer",
  policy: "open",
  summary: "Come in by what the province's sign-in sent the browser back with",
  /** The query of the address that the browser came back to, as it stands. */
  body: z.object({ answer: z.string().max(8000) }),
  reply: z.object({ next: z.enum(["in", "second-factor"]), back: z.string() }),
})

export const signOut = route({
  method: "POST",
  path: "/api/sign-out",
  policy: "open",
  summary: "End this browser's session",
  /** `elsewhere`: who came in by another sign-in is still in there, and can leave at this address. */
  reply: z.object({ done: z.literal(true), elsewhere: z.string().nullable() }),
})

/** The first administrator, by the link that the program prints when there is none yet. */
export const claimFirstRun = route({
  method: "POST",
  path: "/api/first-run",
  policy: "open",
  summary: "Make the first administrator",
  body: z.object({
    code: Code,
    userName: UserName,
    fullName: z.string().trim().min(1, "Ghi họ tên.").max(120),
    password: Password,
  }),
  reply: Done,
})

export const readInvitation = route({
  method: "POST",
  path: "/api/invitation/read",
  policy: "open",
  summary: "Whose invitation a code is",
  body: z.object({ code: Code }),
  reply: z.object({ userName: z.string(), fullName: z.string() }),
})

export const takeInvitation = route({
  method: "POST",
  path: "/api/invitation",
  policy: "open",
  summary: "Choose a password with the code of an invitation, and come in",
  body: z.object({ code: Code, password: Password }),
  reply: Done,
})

export const enterDemo = route({
  method: "POST",
  path: "/api/demo-role",
  policy: "open",
  summary: "Try the demo in another role",
  body: z.object({ role: Role }),
  reply: Done,
})
