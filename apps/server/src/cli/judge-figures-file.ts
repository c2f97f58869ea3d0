import { readFile } from "node:fs/promises"
import { join } from "node:path"
import { PhocapError, referenceDate } from "@phocap/core"
import { type Criterion, judgeFigures, type ProgrammeVerdict, rulesOn } from "@phocap/engine"
import { z } from "zod"
import { projectRoot } from "../platform/files/project-root.ts"
import { loadLaw } from "../platform/law/load-law.ts"
import { callerPath } from "./call-path.ts"

/** One published number: counts, or only a percentage with the decimals it was printed with. */
const PublishedFigure = z.union([
  z.strictObject({
    counted: z.number().int().min(0),
    of: z.number().int().min(0),
    unknown: z.number().int().min(0).default(0),
    ofUnknown: z.number().int().min(0).default(0),
    ofUnknownCounted: z.number().int().min(0).default(0),
    ofUnknownMissing: z.number().int().min(0).default(0),
  }),
  z.strictObject({ percent: z.number().min(0).max(100), digits: z.number().int().min(0).max(6).default(1) }),
])

/**
 * Published figures of a unit: `{ "year": 2026, "hardship": false, "figures": { "<criterion id>": {counted, of} |
 * {percent, digits} } }`. A criterion that is not named is not known.
 */
export const FiguresFile = z.strictObject({
  unit: z.string().optional(),
  year: z.number().int().min(2014).max(2200),
  hardship: z.boolean().default(false),
  date: z.iso.date().optional(),
  choices: z.record(z.string(), z.string()).default({}),
  figures: z.record(z.string(), PublishedFigure),
})

/** What the law says of published figures. Throws with the ids that exist when a figure names no criterion. */
export async function judgeFiguresFile(path: string): Promise<ProgrammeVerdict[]> {
  const text = await readFile(callerPath(path), "utf8").catch(() => {
    throw new PhocapError("figures.file", `Không đọc được tệp ${path}.`, "Kiểm tra đường dẫn.")
  })
  const file = readFigures(text, path)
  const pack = await loadLaw(join(projectRoot, "law"))
  const rules = rulesOn(pack, file.date ?? referenceDate(file.year), file.choices)
  const known = new Set(
    rules.standards.flatMap((one) => one.levels.flatMap((level) => level.criteria.map((c) => c.id))),
  )
  const strange = Object.keys(file.figures).filter((id) => !known.has(id))
  if (strange.length > 0) {
    throw new PhocapError(
      "figures.criterion",
      `Không có tiêu chí ${strange.join(", ")} trong năm ${file.year}.`,
      `Các tiêu chí: ${[...known].join(", ")}.`,
    )
  }
  const figureOf = (criterion: Criterion) => file.figures[criterion.id] ?? null
  return judgeFigures(rules, figureOf, file.hardship ? "hardship" : "normal")
}

function readFigures(text: string, path: string): z.infer<typeof FiguresFile> {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    throw new PhocapError("figures.json", `${path} không phải JSON.`, "Xem mẫu trong README.")
  }
  const result = FiguresFile.safeParse(value)
  if (result.success) return result.data
  const issue = result.error.issues[0]
  throw new PhocapError(
    "figures.shape",
    `${path} viết sai ở "${issue?.path.join(".") ?? ""}": ${issue?.message ?? ""}.`,
    "Xem mẫu trong README.",
  )
}
