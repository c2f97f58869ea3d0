import { readFileSync } from "node:fs"
import { dirname, join } from "node:path"
import { fileURLToPath } from "node:url"
import { gzipSync } from "node:zlib"

/**
 * How much a browser downloads before the home of a unit stands: page, scripts and styles of the entry and of the home
 * screen, gzipped. Fonts are counted apart: words show before them. `npx vite build` in apps/web first.
 */
const dist = join(dirname(fileURLToPath(import.meta.url)), "..", "apps", "web", "dist")
const limit = 250 * 1024

interface Chunk {
  readonly file: string
  readonly isEntry?: boolean
  readonly imports?: readonly string[]
  readonly css?: readonly string[]
}

const manifest = JSON.parse(readFileSync(join(dist, ".vite", "manifest.json"), "utf8")) as Record<
  string,
  Chunk
>

/** Files of a chunk and of everything that it imports at once. */
function filesOf(key: string, seen: Set<string>): string[] {
  const chunk = manifest[key]
  if (chunk === undefined || seen.has(key)) return []
  seen.add(key)
  return [chunk.file, ...(chunk.css ?? []), ...(chunk.imports ?? []).flatMap((one) => filesOf(one, seen))]
}

const gzipped = (file: string) => gzipSync(readFileSync(join(dist, file)), { level: 9 }).byteLength
const kilobytes = (bytes: number) => `${(bytes / 1024).toFixed(1)} KB`
const sum = (files: Iterable<string>) => [...files].reduce((total, file) => total + gzipped(file), 0)

const entry = Object.keys(manifest).find((key) => manifest[key]?.isEntry === true)
if (entry === undefined) throw new Error("apps/web/dist holds no entry: build it first")
const first = new Set(["index.html", ...filesOf(entry, new Set())])
const screens = Object.keys(manifest).filter((key) => key.startsWith("src/") && key !== entry)
/** What the home of a unit asks for at once: its screen and the words of its room. */
const homeKeys = ["src/standards/home/home.tsx", "src/standards/texts.ts"]
for (const key of homeKeys) if (!screens.includes(key)) throw new Error(`${key} is not a chunk of its own`)
const home = new Set([...first, ...homeKeys.flatMap((key) => filesOf(key, new Set()))])

console.log("gzip of what the first visit loads")
for (const file of home) console.log(`  ${kilobytes(gzipped(file)).padStart(10)}  ${file}`)
const total = sum(home)
console.log(`first load: ${kilobytes(total)} (limit ${kilobytes(limit)})`)
console.log("what each other screen adds")
for (const key of screens.sort()) {
  const more = filesOf(key, new Set()).filter((file) => !home.has(file))
  if (more.length > 0) console.log(`  ${kilobytes(sum(more)).padStart(10)}  ${key}`)
}
const fonts = [...new Set(Object.values(manifest).map((chunk) => chunk.file))].filter((file) =>
  /be-vietnam-pro.*\.woff2$/.test(file),
)
const fontBytes = fonts.reduce((all, file) => all + readFileSync(join(dist, file)).byteLength, 0)
console.log(`screen fonts, loaded as their weights are met: at most ${kilobytes(fontBytes)}`)
if (total > limit) {
  console.error("the first load is over its limit")
  process.exitCode = 1
}
