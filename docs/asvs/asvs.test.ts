import { existsSync, readdirSync, readFileSync } from "node:fs"
import { dirname, join } from "node:path"
import { fileURLToPath } from "node:url"
import ts from "typescript"
import { describe, expect, test } from "vitest"
import { parse } from "yaml"

// The table of requirements holds: each of levels 1 and 2 stands in it once, with a test that is there or a reason.
const here = dirname(fileURLToPath(import.meta.url))
const root = join(here, "../..")

type Verdict = "met" | "partly" | "not met" | "not-applicable"

interface Entry {
  readonly id: string
  /** What is asked, in our words. */
  readonly asks: string
  readonly verdict: Verdict
  /** `file > name of a test, or of a row of its table`. */
  readonly tests?: readonly string[]
  readonly code?: readonly string[]
  /** `file#heading`. */
  readonly documents?: readonly string[]
  readonly reason: string
}

const verdicts: readonly Verdict[] = ["met", "partly", "not met", "not-applicable"]
const fields = new Set(["id", "asks", "verdict", "tests", "code", "documents", "reason"])

/** What is wrong with an entry by itself; null when nothing is. */
function problemOf(entry: Entry): string | null {
  const { id, asks, verdict, tests = [], code = [], documents = [], reason } = entry
  if (Object.keys(entry).some((field) => !fields.has(field))) return "a field that the table does not know"
  if (!/^\d+\.\d+\.\d+$/.test(id)) return "no number of a requirement"
  if (!verdicts.includes(verdict)) return "no verdict"
  if (asks.length < 10 || asks.length > 120) return "asks too little or too much"
  if (tests.some((one) => !/^\S+ > \S/.test(one))) return "no name of a test"
  if (documents.some((one) => !/^\S+\.md#\S/.test(one))) return "no heading of a document"
  if (verdict === "met" && tests.length + code.length + documents.length === 0) return "met, and by what?"
  // A test says for itself what holds; whatever is not held by one needs a sentence.
  const least = verdict === "met" ? (tests.length > 0 ? 4 : 12) : verdict === "not-applicable" ? 15 : 60
  return reason.length < least ? `a reason of less than ${least} signs` : null
}

const chapters = readdirSync(here)
  .filter((name) => name.endsWith(".yaml"))
  .sort()
const entries = chapters.flatMap((name) =>
  (parse(readFileSync(join(here, name), "utf8")) as Entry[]).map((entry) => ({
    ...entry,
    chapter: Number(name.slice(0, 2)),
  })),
)
const levels = JSON.parse(readFileSync(join(here, "levels.json"), "utf8")) as Record<string, 1 | 2>

/** Titles of tests that are run, of their groups, and rows of their tables. */
function titlesOf(path: string): ReadonlySet<string> {
  const titles = new Set<string>()
  const file = ts.createSourceFile(path, readFileSync(join(root, path), "utf8"), ts.ScriptTarget.Latest, true)
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && /^(test|it|describe)\b/.test(node.expression.getText(file))) {
      if (/\.(skip|todo)\b/.test(node.expression.getText(file).split("(")[0] ?? "")) return
      const [title] = node.arguments
      if (title !== undefined && ts.isStringLiteralLike(title)) titles.add(title.text)
    }
    const [row] = ts.isArrayLiteralExpression(node) ? node.elements : []
    if (row !== undefined && ts.isStringLiteralLike(row)) titles.add(row.text)
    ts.forEachChild(node, visit)
  }
  visit(file)
  return titles
}
const known = new Map<string, ReadonlySet<string>>()

const headings = (path: string) =>
  [...readFileSync(join(root, path), "utf8").matchAll(/^#+ (.+)$/gm)].map(([, words]) => words)

test("every requirement of levels 1 and 2 stands in the table, in order, once", () => {
  expect(Object.values(levels).filter((level) => level === 1)).toHaveLength(70)
  expect(Object.values(levels).filter((level) => level === 2)).toHaveLength(183)
  expect(entries.map(({ id }) => id)).toEqual(Object.keys(levels))
  for (const { id, chapter } of entries) expect([id, id.split(".")[0]]).toEqual([id, `${chapter}`])
})

test("each is met by something that can be looked at, or says why it is not", () => {
  const wrong = entries.map(({ chapter: _, ...entry }) => [entry.id, problemOf(entry)])
  expect(wrong.filter(([, problem]) => problem !== null)).toEqual([])
})

test("every test, file and heading that the table names is there", () => {
  const missing: string[] = []
  for (const { id, tests = [], code = [], documents = [] } of entries) {
    for (const one of tests) {
      const at = one.indexOf(" > ")
      const [path, title] = [one.slice(0, at), one.slice(at + 3)]
      if (!existsSync(join(root, path))) missing.push(`${id}: ${path}`)
      else {
        const titles = known.get(path) ?? titlesOf(path)
        known.set(path, titles)
        if (!titles.has(title)) missing.push(`${id}: ${one}`)
      }
    }
    for (const path of code) if (!existsSync(join(root, path))) missing.push(`${id}: ${path}`)
    for (const one of documents) {
      const [path = "", heading] = one.split("#")
      if (!existsSync(join(root, path)) || !headings(path).includes(heading)) missing.push(`${id}: ${one}`)
    }
  }
  expect(missing).toEqual([])
})

test("the page before the table counts it as it is", () => {
  const page = readFileSync(join(here, "README.md"), "utf8")
  for (const verdict of verdicts) {
    const count = (level: 1 | 2) =>
      entries.filter((entry) => entry.verdict === verdict && levels[entry.id] === level).length
    const row = page.split("\n").find((line) => line.startsWith(`| ${verdict} `))
    expect([verdict, row?.match(/\d+/g)]).toEqual([verdict, [`${count(1)}`, `${count(2)}`]])
  }
})

describe("the table's own rules", () => {
  const good: Entry = {
    id: "1.1.1",
    asks: "something is done",
    verdict: "met",
    tests: ["a.test.ts > b"],
    reason: "It is so.",
  }
  test.each<[string, object]>([
    ["met by nothing", { tests: [] }],
    ["not met, without a word", { verdict: "not met", reason: "Không." }],
    ["no test's name", { tests: ["a.test.ts"] }],
    ["a verdict of its own", { verdict: "nearly" }],
    ["a word too many", { note: "x" }],
  ])("refuse an entry: %s", (_, change) => {
    expect(problemOf(good)).toBeNull()
    expect(problemOf({ ...good, ...change })).not.toBeNull()
  })
})
