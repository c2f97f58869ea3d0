import { spawn } from "node:child_process"

/** Runs a program with its output shown; resolves to its exit code. Told to stop, it tells the program and waits for it. */
export function run(command, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: "inherit", shell: process.platform === "win32", ...options })
    const tell = (signal) => child.kill(signal)
    for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, tell)
    child.on("close", () => {
      for (const signal of ["SIGINT", "SIGTERM"]) process.off(signal, tell)
    })
    child.on("error", reject)
    child.on("exit", (code, signal) => resolve(code ?? (signal === null ? 0 : 1)))
  })
}

/** Runs a program quietly; resolves to its exit code and everything that it printed. */
export function capture(command, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      stdio: ["ignore", "pipe", "pipe"],
      shell: process.platform === "win32",
      ...options,
    })
    let output = ""
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding("utf8")
      stream.on("data", (text) => {
        output += text
      })
    }
    child.on("error", reject)
    child.on("close", (code) => resolve({ code: code ?? 1, output }))
  })
}
