import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { expect, test } from "vitest"
import { rooms } from "./rooms.ts"

const patterns = rooms
  .flatMap((room) => [...room.routes, ...(room.doors ?? [])])
  .map(({ path }) => new RegExp(`^${path.replace(/:[a-z]+/giu, "[^/]+").replace(/\/$/u, "/?")}$`, "u"))

/** Places of the code, on screens and in what the server sends them, where an address within a unit and round is written. */
const written = /\b(?:(?:to|source|list|next)\s*[:=]\s*\{?\s*|go\(\s*)["`](\/[a-z][^"`]*)["`]/gu

function addressesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => /\.tsx?$/.test(name) && !/\.test\.tsx?$/.test(name))
    .flatMap((name) =>
      [...readFileSync(join(folder, name), "utf8").matchAll(written)].map(([, address]) => address ?? ""),
    )
}

test("every address that code writes leads to a screen", () => {
  const src = join(import.meta.dirname, "..", "..")
  const addresses = ["web", "server"].flatMap((app) => addressesIn(join(src, app, "src")))
  expect(addresses.length).toBeGreaterThan(60)
  const paths = addresses.map((address) => address.replace(/\$\{[^}]*\}/gu, "x").replace(/[?#].*$/u, ""))
  expect(paths.filter((path) => !patterns.some((pattern) => pattern.test(path)))).toEqual([])
})
