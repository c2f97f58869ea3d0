import { createServer, type Server } from "node:http"
import type { AddressInfo } from "node:net"
import { getSettings, putSettings } from "@phocap/contract"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { ApiFailure } from "./api-failure.ts"
import { call } from "./call.ts"

/** A real server on a free port; `fetch` of Node needs a whole address, so paths are put behind it. */
let server: Server
let base = ""
const seen: { method: string; url: string; body: string }[] = []
const settings = { place: "", preparer: "", signerBody: "", signerTitle: "", signer: "", choices: {} }

beforeAll(async () => {
  server = createServer(async (request, response) => {
    let body = ""
    for await (const chunk of request) body += chunk
    seen.push({ method: request.method ?? "", url: request.url ?? "", body })
    response.setHeader("content-type", "application/json")
    if (request.url?.includes("hong") === true) {
      response.statusCode = 404
      response.end(JSON.stringify({ code: "unit", message: "Không có đơn vị.", remedy: "Chọn lại." }))
    } else if (request.url?.includes("proxy") === true) {
      response.statusCode = 502
      response.end("<html>Bad gateway</html>")
    } else response.end(JSON.stringify(settings))
  })
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done))
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => server.close())

const at = <R extends { path: string }>(route: R): R => ({ ...route, path: base + route.path })

describe("call", () => {
  it("sends params and body, and gives the reply", async () => {
    const reply = await call(at(putSettings), { params: { unit: "261" }, body: settings })
    expect(reply.choices).toEqual({})
    const last = seen.at(-1)
    expect(last?.method).toBe("PUT")
    expect(last?.url).toBe("/api/units/261/settings")
    expect(JSON.parse(last?.body ?? "")).toEqual(settings)
  })
  it("throws the server's own words", async () => {
    const failed = call(at(getSettings), { params: { unit: "hong" } })
    await expect(failed).rejects.toMatchObject({
      message: "Không có đơn vị.",
      remedy: "Chọn lại.",
      status: 404,
    })
    await expect(failed).rejects.toBeInstanceOf(ApiFailure)
  })
  it("never shows what a proxy wrote", async () => {
    const failed = call(at(getSettings), { params: { unit: "proxy" } })
    await expect(failed).rejects.toMatchObject({ code: "server", status: 502 })
  })
  it("says that the server cannot be reached", async () => {
    const nowhere = { ...getSettings, path: "http://127.0.0.1:1/:unit" }
    await expect(call(nowhere, { params: { unit: "1" } })).rejects.toMatchObject({
      code: "network",
      status: 0,
    })
  })
})
