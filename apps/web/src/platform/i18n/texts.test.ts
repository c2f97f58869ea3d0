import { readdirSync, readFileSync } from "node:fs"
import { dirname, join } from "node:path"
import { fileURLToPath } from "node:url"
import { describe, expect, it } from "vitest"
import type { Texts, Tree } from "./i18n.ts"

const source = join(dirname(fileURLToPath(import.meta.url)), "..", "..")

function flatten(tree: Tree, before = ""): Map<string, string> {
  return new Map(
    Object.entries(tree).flatMap(([key, value]) =>
      typeof value === "string" ? [[before + key, value]] : [...flatten(value, `${before}${key}.`)],
    ),
  )
}

async function textsOf(file: string): Promise<Texts> {
  const found = (await import(file)) as Record<string, unknown>
  return (found.texts ?? found.platformTexts) as Texts
}

const folders = readdirSync(source, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name)
const files = readdirSync(source, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !/\.test\.tsx?$/.test(entry.name))
  .map((entry) => join(entry.parentPath, entry.name))

const all = new Map<string, { vi: Map<string, string>; en: Map<string, string> }>()
for (const folder of folders) {
  const file = join(source, folder, folder === "platform" ? "i18n/texts.ts" : "texts.ts")
  if (!files.includes(file)) continue
  const texts = await textsOf(file)
  all.set(folder, { vi: flatten(texts.vi), en: flatten(texts.en) })
}

/** What a source file says of a room: whole keys, and beginnings of keys that end in a value. */
function spoken(code: string): { room: string; keys: string[]; beginnings: string[] }[] {
  return [...code.matchAll(/const (\w+) = useText\("(\w+)"\)/g)].map(([, name = "", room = ""]) => {
    const calls = new RegExp(`\\b${name}\\(([^;]*?)\\)`, "gs")
    const keys: string[] = []
    const beginnings: string[] = []
    for (const [, inside = ""] of code.matchAll(calls)) {
      const first = inside.split(/,\s*\{/)[0] ?? ""
      for (const [, key = ""] of first.matchAll(/(?:^\s*|[?:]\s*)"([\w.-]+)"/g)) keys.push(key)
      for (const [, key = ""] of first.matchAll(/`([\w.-]*)\$\{/g)) beginnings.push(key)
    }
    return { room, keys, beginnings }
  })
}

const placeholders = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name).sort()

describe("texts", () => {
  it("finds rooms to check", () => {
    expect(all.has("platform")).toBe(true)
    expect(all.has("standards")).toBe(true)
  })
  for (const [room, { vi, en }] of all) {
    it(`says the same things in both languages: ${room}`, () => {
      expect([...en.keys()].sort()).toEqual([...vi.keys()].sort())
      for (const [key, text] of vi) {
        const empty = `${room}.${key}`
        expect({ key: empty, values: placeholders(en.get(key) ?? "") }).toEqual({
          key: empty,
          values: placeholders(text),
        })
      }
    })
  }
  it("has every text that a screen asks for", () => {
    const missing: string[] = []
    for (const file of files) {
      const code = readFileSync(file, "utf8")
      for (const { room, keys, beginnings } of spoken(code)) {
        const known = all.get(room)?.vi
        const shown = file.slice(source.length + 1)
        if (known === undefined) missing.push(`${shown}: no texts for "${room}"`)
        for (const key of keys) if (known?.has(key) === false) missing.push(`${shown}: ${key}`)
        for (const key of beginnings) {
          const some = [...(known?.keys() ?? [])].some((one) => one.startsWith(key))
          if (!some) missing.push(`${shown}: ${key}…`)
        }
      }
    }
    expect(missing).toEqual([])
  })
})
