import { createReadStream } from "node:fs"
import { stat } from "node:fs/promises"
import { join } from "node:path"
import type { Writable } from "node:stream"
import helmet from "@fastify/helmet"
import multipart from "@fastify/multipart"
import rateLimit from "@fastify/rate-limit"
import fastifyStatic from "@fastify/static"
import type { Failure } from "@phocap/contract"
import Fastify, { type FastifyInstance, type FastifyReply } from "fastify"
import type { Identify } from "../auth/identify.ts"
import { canScope } from "../database/index.ts"
import type { Context } from "./context.ts"
import { failureOf } from "./failure-of.ts"
import { noteRefusal } from "./note-refusal.ts"
import type { Operation } from "./operation.ts"
import { serveOperation } from "./serve-operation.ts"
import { trustProxy } from "./trust-proxy.ts"

export interface AppOptions {
  readonly operations: readonly Operation[]
  /** Who calls. There is no standing answer: whoever makes the app says so. */
  readonly identify: Identify
  /** Built web application; absent in tests of the API. */
  readonly webFolder: string | null
  /** What goes to the server's log: failures of ours alone (`error`), or refusals at doors too (`warn`). */
  readonly log: "warn" | "error" | null
  /** Where the log goes, a JSON object a line; the standard output where it is not said. */
  readonly logTo?: Writable
}

/** Largest upload: a commune's workbook of 100,000 rows is about 30 MB. */
const uploadLimit = 60 * 1024 * 1024
/** For a request to arrive whole, milliseconds: 60 MB over a commune's slow line, and no open end for whoever dribbles. */
const arrival = 15 * 60_000

async function serveWeb(app: FastifyInstance, folder: string): Promise<void> {
  await app.register(fastifyStatic, {
    root: folder,
    wildcard: false,
    setHeaders: (reply, path) => {
      // Vite names assets by their content; the page itself must always be fresh.
      const lasting = path.includes(`${"/"}assets/`)
      reply.header("cache-control", lasting ? "public, max-age=31536000, immutable" : "no-cache")
    },
  })
  const page = (reply: FastifyReply) =>
    reply
      .type("text/html; charset=utf-8")
      .header("cache-control", "no-cache")
      .send(createReadStream(join(folder, "index.html")))
  app.setNotFoundHandler(async (request, reply) => {
    // A missing asset answered with the page would be taken for a broken script of an older version.
    if (/^\/(api|assets)\//.test(request.url) || request.method !== "GET") {
      const failure: Failure = {
        code: "http.missing",
        message: "Không có địa chỉ này.",
        remedy: "Về trang chủ.",
      }
      return reply.code(404).send(failure)
    }
    return page(reply)
  })
}

/** What the log keeps of a failure. PostgreSQL's `detail` and `where` would bring values of records. */
function plainError({ name, message, stack, ...rest }: Error & { readonly code?: string }) {
  return { type: name, message, stack: stack ?? "", ...("code" in rest ? { code: rest.code } : {}) }
}

/** The HTTP server: every operation of the rooms behind its policy, the web application beside them. */
export async function createApp(context: Context, options: AppOptions): Promise<FastifyInstance> {
  const behindTls = context.publicUrl?.startsWith("https://") === true
  const app = Fastify({
    logger: options.log !== null && {
      level: options.log,
      // No number of milliseconds: whoever reads the log sees the moment, in UTC.
      timestamp: () => `,"time":"${context.now()}"`,
      serializers: { err: plainError },
      ...(options.logTo === undefined ? {} : { stream: options.logTo }),
    },
    bodyLimit: 4 * 1024 * 1024,
    requestTimeout: arrival,
    trustProxy: behindTls && trustProxy,
  })
  await app.register(helmet, {
    contentSecurityPolicy: {
      directives: {
        defaultSrc: ["'self'"],
        // Mantine and the official tables set sizes by style attributes.
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", "data:"],
        baseUri: ["'none'"],
        frameAncestors: ["'none'"],
        upgradeInsecureRequests: null,
      },
    },
    // A laptop in a commune serves plain HTTP on its own network.
    hsts: behindTls ? { maxAge: 365 * 24 * 3600 } : false,
  })
  app.addHook("onRequest", async (request, reply) => {
    // Refusals and failures too: what is said to one is for nobody's cache.
    if (request.url.startsWith("/api/")) reply.header("cache-control", "no-store")
  })
  await app.register(rateLimit, { max: 1200, timeWindow: "1 minute" })
  await app.register(multipart, { limits: { fileSize: uploadLimit, files: 1, fields: 10 } })
  app.setErrorHandler((error, request, reply) => {
    const { status, failure } = failureOf(error)
    if (status >= 500) request.log.error(error)
    else noteRefusal(request, status, failure.code)
    return reply.code(status).send(failure)
  })
  const scoping = await canScope(context.database)
  if (!scoping && options.log !== null)
    console.warn(
      "Cơ sở dữ liệu không cho tạo vai trò phocap_scoped: khóa theo hàng không dùng được, quyền vẫn do chương trình xét.",
    )
  for (const operation of options.operations)
    serveOperation(app, context, options.identify, operation, scoping)
  if (options.webFolder !== null && (await stat(options.webFolder).catch(() => null)) !== null) {
    await serveWeb(app, options.webFolder)
  }
  return app
}
