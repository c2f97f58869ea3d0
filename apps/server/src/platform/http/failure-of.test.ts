import { PhocapError } from "@phocap/core"
import { expect, test } from "vitest"
import { failureOf } from "./failure-of.ts"

const failing = (message: string, more: object = {}) => Object.assign(new Error(message), more)
const codeOf = (error: unknown) => {
  const { status, failure } = failureOf(error)
  return `${status} ${failure.code}`
}

test("a database that went away is told from a write that failed: it may have been kept", () => {
  for (const error of [
    failing("terminating connection due to administrator command", { code: "57P01" }),
    failing("the database system is starting up", { code: "57P03" }),
    failing("connect ECONNREFUSED", { code: "ECONNREFUSED", syscall: "connect" }),
    failing("connect ENOENT /run/.s.PGSQL.5432", { code: "ENOENT", syscall: "connect" }),
    failing("read ECONNRESET", { code: "ECONNRESET", syscall: "read" }),
    failing("Connection terminated unexpectedly"),
  ]) {
    expect(codeOf(error)).toBe("503 database.gone")
    expect(failureOf(error).failure.message).not.toContain("chưa có gì được ghi")
  }
})

test("a full disk is said so, whoever found it full", () => {
  for (const code of ["53100", "ENOSPC"]) expect(codeOf(failing("full", { code }))).toBe("507 database.full")
})

test("a missing file of ours, a defect and a refusal are not taken for the database", () => {
  expect(codeOf(failing("open x", { code: "ENOENT", syscall: "open" }))).toBe("500 http.failure")
  expect(codeOf(failing("duplicate key", { code: "23505" }))).toBe("500 http.failure")
  expect(codeOf(new PhocapError("a.b", "m", "r", 409))).toBe("409 a.b")
  expect(codeOf(failing("slow down", { statusCode: 429 }))).toBe("429 http.busy")
})
