import { existsSync } from "node:fs"
import { capture, run } from "./run.mjs"

const places = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
]

const present = () =>
  [process.env.PHOCAP_CHROMIUM, ...places].find((path) => path && existsSync(path)) ?? null

/** A Chromium for the end-to-end tests: the machine's, or Debian's where this process may install it; else null. */
export async function findChromium() {
  if (present() !== null) return present()
  const debian = process.platform === "linux" && process.getuid?.() === 0 && existsSync("/usr/bin/apt-get")
  if (!debian) return null
  const quiet = { env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" } }
  console.log("Installing Debian's Chromium for the end-to-end tests…")
  await capture("apt-get", ["update", "-qq"], quiet)
  await run("apt-get", ["install", "-y", "-qq", "--no-install-recommends", "chromium"], {
    ...quiet,
    stdio: "ignore",
  })
  return present()
}
