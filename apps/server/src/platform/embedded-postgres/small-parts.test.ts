import { chmod, mkdir, readFile, rm, stat, writeFile } from "node:fs/promises"
import { join } from "node:path"
import { afterAll, expect, test } from "vitest"
import { canReach } from "./can-reach.ts"
import { makeSocketDoor } from "./door.ts"
import { checkRuntime, explainFailure } from "./explain-failure.ts"
import { withFolderLock } from "./folder-lock.ts"
import { findPostmasterPid } from "./postmaster-pid.ts"
import { restoreLinks } from "./restore-links.ts"
import { placeBinaries } from "./server-home.ts"
import { findServerOwner } from "./server-owner.ts"
import { makeReachableFolder } from "./testing/make-reachable-folder.ts"

const root = await makeReachableFolder()
afterAll(() => rm(root, { recursive: true, force: true }))
/** A number above every system's largest process number. */
const deadPid = 99_999_999
const asRoot = process.getuid?.() === 0

test("missing library links are made again from pg-symlinks.json", async () => {
  const native = join(root, "package", "native")
  await mkdir(join(native, "lib"), { recursive: true })
  await writeFile(join(native, "lib", "libpq.so.5.18"), "library")
  const links = [{ source: "native/lib/libpq.so.5.18", target: "native/lib/libpq.so.5" }]
  await writeFile(join(native, "pg-symlinks.json"), JSON.stringify(links))
  await restoreLinks(native)
  await restoreLinks(native)
  expect(await readFile(join(native, "lib", "libpq.so.5"), "utf8")).toBe("library")
})

test.runIf(asRoot)("root drops to the account postgres, else to nobody", () => {
  expect(findServerOwner("root:x:0:0::/root:/bin/sh\npostgres:x:101:104::/x:/bin/sh")).toEqual({
    uid: 101,
    gid: 104,
  })
  expect(findServerOwner("root:x:0:0::/root:/bin/sh\nold-postgres:x:7:7::/x:")).toEqual({
    uid: 65534,
    gid: 65534,
  })
  expect(findServerOwner("postgres:x:0:0::/x:")).toEqual({ uid: 65534, gid: 65534 })
})

test("what the server's account can reach", async () => {
  const closed = join(root, "closed")
  await mkdir(join(closed, "inner"), { recursive: true, mode: 0o700 })
  const { uid, gid } = await stat(closed)
  const stranger = { uid: 54_321, gid: 54_321 }
  expect(await canReach(join(root, "not", "yet", "made"), stranger)).toBe(true)
  expect(await canReach(join(closed, "inner"), stranger)).toBe(false)
  expect(await canReach(join(closed, "inner"), { uid, gid })).toBe(true)
  expect(await canReach("C:\\Users\\An\\phocap", undefined, "win32")).toBe(true)
  expect(await canReach("C:\\Users\\Nguyễn\\phocap", undefined, "win32")).toBe(false)
})

test("programs out of reach are copied once, whole, with their links", async () => {
  const native = join(root, "home", "native")
  await mkdir(join(native, "bin"), { recursive: true })
  await mkdir(join(native, "lib"), { recursive: true })
  await writeFile(join(native, "bin", "postgres"), "program")
  await writeFile(join(native, "lib", "a.so.1"), "library")
  await writeFile(
    join(native, "pg-symlinks.json"),
    JSON.stringify([{ source: "native/lib/a.so.1", target: "native/lib/a.so" }]),
  )
  await restoreLinks(native)
  await chmod(join(root, "home"), 0o700)
  const bin = (name: string) => join(native, "bin", name)
  const binaries = {
    initdb: bin("initdb"),
    pgCtl: bin("pg_ctl"),
    postgres: bin("postgres"),
    portable: native,
  }
  const owner = { uid: 54_321, gid: 54_321 }
  const shared = join(root, "shared")
  const placed = await placeBinaries(binaries, owner, shared)
  expect(placed.postgres.startsWith(shared)).toBe(true)
  expect(await readFile(placed.postgres, "utf8")).toBe("program")
  expect(await readFile(join(placed.portable ?? "", "lib", "a.so"), "utf8")).toBe("library")
  expect(await placeBinaries(binaries, owner, shared)).toEqual(placed)
  expect(await placeBinaries(binaries, undefined, shared)).toEqual(binaries)
})

test("the lock file of a server is read line by line", async () => {
  await writeFile(join(root, "postmaster.pid"), "4242\n/d\n1700000000\n5432\n/d/run\n\n  1  2\nstarting\n")
  expect(await findPostmasterPid(root)).toEqual({
    pid: 4242,
    port: 5432,
    socketFolder: "/d/run",
    ready: false,
  })
  expect(await findPostmasterPid(join(root, "nowhere"))).toBeUndefined()
})

test("a folder lock lets one in at a time and survives a dead holder", async () => {
  const lock = join(root, "starting.lock")
  await writeFile(lock, String(deadPid))
  let inside = 0
  let most = 0
  const enter = () =>
    withFolderLock(lock, async () => {
      most = Math.max(most, ++inside)
      await new Promise((resolve) => setTimeout(resolve, 5))
      inside--
    })
  await Promise.all([enter(), enter(), enter()])
  expect(most).toBe(1)
  await expect(stat(lock)).rejects.toThrow("ENOENT")
  await writeFile(lock, String(process.ppid))
  await expect(withFolderLock(lock, async () => undefined, 100)).rejects.toMatchObject({
    code: "postgres.busy",
  })
  await rm(lock)
})

test("a lock that an earlier process of the same number left behind is taken over", async () => {
  const lock = join(root, "own.lock")
  await writeFile(lock, String(process.pid))
  expect(await withFolderLock(lock, async () => "in", 2000)).toBe("in")
})

test("a socket's path is measured in bytes", async () => {
  const short = await makeSocketDoor("/var/lib/phocap/run")
  expect(short.host).toBe("/var/lib/phocap/run")
  const folder = `/${"ễ".repeat(31)}`
  expect(folder.length).toBeLessThan(40)
  const { host } = await makeSocketDoor(folder)
  expect(host).not.toBe(folder)
  await rm(host, { recursive: true })
})

test("failures are told in plain words", async () => {
  expect(explainFailure(0xc0000135, "").message).toContain("VCRUNTIME140")
  expect(explainFailure(1, "FATAL: could not write: No space left on device").message).toContain("đã đầy")
  expect(explainFailure(1, 'data directory "/d" has wrong ownership').remedy).toContain("tài khoản")
  expect(explainFailure(1, "something new").message).toContain("something new")
  await mkdir(join(root, "Windows", "System32"), { recursive: true })
  expect(() => checkRuntime(join(root, "Windows"))).toThrow("VCRUNTIME140")
  for (const name of ["vcruntime140.dll", "vcruntime140_1.dll", "msvcp140.dll"]) {
    await writeFile(join(root, "Windows", "System32", name), "")
  }
  expect(() => checkRuntime(join(root, "Windows"))).not.toThrow()
})
