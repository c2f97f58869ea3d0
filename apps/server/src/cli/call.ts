import type { Failure } from "@phocap/contract"
import { PhocapError } from "@phocap/core"
import type { FastifyInstance, InjectOptions } from "fastify"
import { identifyAs } from "../platform/auth/identify.ts"
import type { Context } from "../platform/http/context.ts"
import { createApp } from "../platform/http/create-app.ts"
import { allOperations } from "./operations.ts"

/** The API without a socket: the command line passes the same checks and policies as the screens. */
export async function openApi(context: Context): Promise<FastifyInstance> {
  return createApp(context, {
    operations: allOperations,
    identify: identifyAs(context.actor),
    webFolder: null,
    log: null,
  })
}

/** Calls an operation; its refusal becomes the error that is shown. */
export async function call(api: FastifyInstance, options: InjectOptions): Promise<Buffer> {
  const reply = await api.inject(options)
  if (reply.statusCode < 400) return reply.rawPayload
  const failure = reply.json<Failure>()
  throw new PhocapError(failure.code, failure.message, failure.remedy, reply.statusCode)
}

/** The body of an upload: one part named `file` (RFC 7578). */
export function fileForm(name: string, content: Uint8Array): Pick<InjectOptions, "payload" | "headers"> {
  const boundary = "phocap-file"
  const head = `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="${name.replaceAll('"', "")}"\r\nContent-Type: application/octet-stream\r\n\r\n`
  return {
    payload: Buffer.concat([Buffer.from(head), content, Buffer.from(`\r\n--${boundary}--\r\n`)]),
    headers: { "content-type": `multipart/form-data; boundary=${boundary}` },
  }
}
