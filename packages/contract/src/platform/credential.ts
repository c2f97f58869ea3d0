import { z } from "zod"

/** What a browser answers about a passkey, as WebAuthn Level 3 writes it in JSON; the server reads it part by part. */
export const Credential = z.looseObject({ id: z.string().min(1).max(1400) })
