// Watches the test run: when it is gone, however it went, stops the server of its folder and removes the folder.
// usage: node stop-with-parent.mjs <process to watch> <folder>
import { readFileSync, rmSync } from "node:fs"
import { join } from "node:path"

const [watched, folder] = process.argv.slice(2)

const alive = (pid) => {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error.code === "EPERM"
  }
}
const pause = () => new Promise((resolve) => setTimeout(resolve, 500))

while (alive(Number(watched))) await pause()
try {
  const pid = Number(readFileSync(join(folder, "cluster", "postmaster.pid"), "utf8").split("\n")[0])
  process.kill(pid, "SIGINT")
  for (let i = 0; i < 60 && alive(pid); i++) await pause()
} catch {
  // No server runs there any more.
}
rmSync(folder, { recursive: true, force: true })
