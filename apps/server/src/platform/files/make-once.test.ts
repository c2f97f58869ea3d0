import { mkdtemp, readdir, rm, stat, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, expect, test } from "vitest"
import { makeOnce } from "./make-once.ts"

const folder = await mkdtemp(join(tmpdir(), "phocap-once-"))
afterAll(() => rm(folder, { recursive: true, force: true }))

test("whoever comes first, all read the same whole secret, and nothing else is left behind", async () => {
  const path = join(folder, "data", "keys", "a.txt")
  const said = await Promise.all(
    Array.from({ length: 20 }, (_, n) => makeOnce(path, () => String.fromCharCode(65 + n).repeat(5_000))),
  )
  expect(new Set(said).size).toBe(1)
  expect(said[0]).toHaveLength(5_000)
  expect(await makeOnce(path, () => "another")).toBe(said[0])
  expect(await readdir(join(folder, "data", "keys"))).toEqual(["a.txt"])
})

test.skipIf(process.platform === "win32")("only the owner may read it", async () => {
  const path = join(folder, "data", "keys", "b.txt")
  await makeOnce(path, () => "x")
  expect((await stat(path)).mode & 0o777).toBe(0o600)
  expect((await stat(join(folder, "data", "keys"))).mode & 0o777).toBe(0o700)
})

test("what cannot be made leaves no half of it", async () => {
  const path = join(folder, "data", "keys", "c.txt")
  const failing = makeOnce(path, () => {
    throw new Error("no chance to be had")
  })
  await expect(failing).rejects.toThrow("no chance")
  await writeFile(join(folder, "flat"), "")
  await expect(makeOnce(join(folder, "flat", "keys", "d.txt"), () => "x")).rejects.toThrow()
  expect(await makeOnce(path, () => "whole")).toBe("whole")
})
