import { request } from "node:http"
import type { AddressInfo } from "node:net"
import { afterAll, beforeAll, expect, test } from "vitest"
import { openTestPlace, type TestPlace } from "../../registry/testing/test-place.ts"
import { operations } from "../index.ts"

let place: TestPlace
let port = 0
const megabyte = Buffer.alloc(1024 * 1024, 97)

beforeAll(async () => {
  place = await openTestPlace(operations)
  await place.app.listen({ port: 0, host: "127.0.0.1" })
  port = (place.app.server.address() as AddressInfo).port
})
afterAll(async () => {
  // Calls that were refused half-way hold their connections open.
  place.app.server.closeAllConnections()
  await place.close()
})

/** Sends a file of so many megabytes until the server answers or it is all sent. */
function send(megabytes: number, withLength: boolean) {
  return new Promise<{ status: number; body: string; sent: number }>((resolve, reject) => {
    const head = '--x\r\ncontent-disposition: form-data; name="file"; filename="a.pdf"\r\n\r\n%PDF-1.4\n'
    const tail = "\r\n--x--\r\n"
    const length = head.length + megabytes * megabyte.length + tail.length
    let sent = 0
    let answered = false
    const call = request({
      port,
      host: "127.0.0.1",
      method: "POST",
      path: "/api/units/99001/rounds/2026/directives/read",
      headers: {
        "content-type": "multipart/form-data; boundary=x",
        "x-phocap": "1",
        ...(withLength ? { "content-length": length } : {}),
      },
    })
    call.on("response", (reply) => {
      answered = true
      let body = ""
      reply.on("data", (piece) => {
        body += piece
      })
      reply.on("end", () => {
        call.destroy()
        resolve({ status: reply.statusCode ?? 0, body, sent })
      })
    })
    // The server may close the door while we still send.
    call.on("error", (error) => (answered ? undefined : reject(error)))
    call.write(head)
    const next = () => {
      if (answered) return
      if (sent === megabytes) {
        call.end(tail)
        return
      }
      sent++
      if (call.write(megabyte)) setImmediate(next)
      else call.once("drain", next)
    }
    next()
  })
}

test.each([
  ["whose length is said", true, 10],
  ["of unknown length", false, 60],
])("a file of 300 MB %s is refused long before it is all sent", async (_, withLength, most) => {
  const before = process.memoryUsage().rss
  const { status, body, sent } = await send(300, withLength)
  expect([status, JSON.parse(body)]).toMatchObject([413, { code: "upload.size" }])
  expect(sent).toBeLessThan(most)
  expect((process.memoryUsage().rss - before) / megabyte.length).toBeLessThan(150)
})
