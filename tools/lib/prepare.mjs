import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs"
import { dirname, join } from "node:path"
import { fileURLToPath } from "node:url"
import { fingerprint } from "./fingerprint.mjs"
import { run } from "./run.mjs"

export const root = join(dirname(fileURLToPath(import.meta.url)), "..", "..")
const cache = join(root, ".cache")

function isCurrent(name, print) {
  const file = join(cache, name)
  return existsSync(file) && readFileSync(file, "utf8") === print
}

function remember(name, print) {
  mkdirSync(cache, { recursive: true })
  writeFileSync(join(cache, name), print)
}

function fail(message, remedy) {
  console.error(message)
  console.error(remedy)
  process.exit(1)
}

const seconds = (since) => `${Math.round((Date.now() - since) / 1000)} giây`

/** Installs the packages of the lock file, unless they already are. */
export async function install() {
  const print = fingerprint(root, ["package.json", "package-lock.json"])
  if (existsSync(join(root, "node_modules")) && isCurrent("installed", print)) return
  const began = Date.now()
  console.log("[1/3] Cài các gói cần dùng (lần đầu mất một đến ba phút)…")
  // Not `npm ci`: it refuses a lock file that lacks a binary for some other platform, as registries' mirrors may.
  const code = await run("npm", ["install", "--no-save", "--no-audit", "--no-fund", "--loglevel=error"], {
    cwd: root,
    // What it counts up is of no use to whoever starts the product; errors and progress come the other way.
    stdio: ["inherit", "ignore", "inherit"],
  })
  if (code !== 0) fail("Không cài được các gói.", "Kiểm tra mạng rồi chạy lại; phần đã tải được giữ lại.")
  remember("installed", print)
  console.log(`      xong sau ${seconds(began)}`)
}

/** Builds the web application and the server, unless nothing changed since the last build. */
export async function build() {
  const print = fingerprint(root, ["package-lock.json", "packages", "apps"])
  const built = [join(root, "apps/web/dist/index.html"), join(root, "apps/server/dist/main.mjs")].every(
    existsSync,
  )
  if (built && isCurrent("built", print)) return
  const began = Date.now()
  console.log("[2/3] Dựng ứng dụng…")
  const { bundleServer } = await import("./bundle-server.mjs")
  await bundleServer(root)
  const vite = join(root, "node_modules", "vite", "bin", "vite.js")
  const code = await run(process.execPath, [vite, "build", "--logLevel", "warn"], {
    cwd: join(root, "apps/web"),
  })
  if (code !== 0) fail("Không dựng được ứng dụng web.", "Xem lỗi ở trên.")
  remember("built", print)
  console.log(`      xong sau ${seconds(began)}`)
}
