import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, expect, test } from "vitest"
import { checkBackup, move, restore } from "./backup.ts"
import { buildProgram } from "./program.ts"

const root = await mkdtemp(join(tmpdir(), "phocap-cli-"))
afterAll(() => rm(root, { recursive: true, force: true }))
const to = "postgres://nobody@127.0.0.1:1/none"

test("a folder that another process works with is not moved, nor one that was moved already", async () => {
  const data = join(root, "dung")
  await mkdir(join(data, "tenants"), { recursive: true })
  await writeFile(join(data, "tenants", `${process.ppid}-x`), "")
  await expect(move({ data, to })).rejects.toMatchObject({ code: "move.used" })
  await rm(join(data, "tenants"), { recursive: true })
  await expect(move({ data, to })).rejects.toMatchObject({ code: "database.unreachable" })
  await writeFile(join(data, "moved.txt"), "2026-11-24T12:38:45.272Z\n")
  await expect(move({ data, to })).rejects.toMatchObject({
    code: "data.moved",
    message: "Số liệu của thư mục này đã chuyển sang máy chủ lúc 24/11/2026 19:38.",
  })
})

test("to read a backup no passphrase is invented", async () => {
  const data = join(root, "moi")
  const refused = { code: "backup.passphrase", remedy: expect.stringContaining("--passphrase-file") }
  await expect(checkBackup(join(root, "x.phocap"), { data })).rejects.toMatchObject(refused)
  await expect(restore(join(root, "x.phocap"), { data, replace: false })).rejects.toMatchObject(refused)
})

test("the command line explains itself and refuses in Vietnamese", async () => {
  const said = async (...args: string[]) => {
    let text = ""
    const write = (more: string) => {
      text += more
    }
    const program = buildProgram().exitOverride()
    for (const command of [program, ...program.commands]) {
      command.exitOverride().configureOutput({ writeOut: write, writeErr: write })
    }
    await program.parseAsync(["node", "phocap", ...args]).catch(() => undefined)
    return text
  }
  expect(await said("strat")).toMatch(/^Không có lệnh strat\./)
  expect(await said("move")).toMatch(/^Thiếu --to/)
  expect(await said("start", "--port", "x")).toContain("Cần một số nguyên.")
  const help = await said("restore", "--help")
  expect(help).toContain("Cách dùng:")
  expect(help).not.toMatch(/Usage|Options:|default|display/)
})
