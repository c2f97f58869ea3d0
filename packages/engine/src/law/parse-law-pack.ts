import { sha256 } from "@noble/hashes/sha2.js"
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js"
import { PhocapError } from "@phocap/core"
import { z } from "zod"
import { Form } from "../form/form.ts"
import { Authority } from "./authority.ts"
import { CalendarEntry } from "./calendar.ts"
import { ConditionSet } from "./condition.ts"
import { CrossCheck } from "./cross-check.ts"
import { DefinitionFile } from "./definition.ts"
import { HolidayYear } from "./holiday.ts"
import { Instrument } from "./instrument.ts"
import type { LawPack } from "./law-pack.ts"
import { Norm } from "./norm.ts"
import { ReportField } from "./report-field.ts"
import { ShareStandard, Standard } from "./standard.ts"

/** One file of `law/`: its path below that folder, its text, and what its YAML says. */
export interface LawFile {
  readonly path: string
  readonly text: string
  readonly content: unknown
}

/** The keys that staff and facility forms draw on, kept beside them. */
const reportFieldsPath = "forms/report-fields.yaml"

function read<T>(file: LawFile, schema: z.ZodType<T>): T {
  const result = schema.safeParse(file.content)
  if (result.success) return result.data
  const issue = result.error.issues[0]
  const where = issue?.path.join(".") ?? ""
  throw new PhocapError(
    "law.file",
    `Tệp luật ${file.path} viết sai ở "${where}": ${issue?.message ?? ""}.`,
    "Sửa tệp đó trong thư mục law/.",
  )
}

/**
 * Reads the corpus. The first folder of a path says what a file is: `instruments/`, `definitions/`, `standards/`,
 * `shares/`, `conditions/`, `forms/`; the files of `authorities/`, `calendars/`, `holidays/` and
 * `norms/` are lists. Throws
 * `law.file` naming file and place.
 */
export function parseLawPack(files: readonly LawFile[]): LawPack {
  const sorted = [...files].sort((a, b) => (a.path < b.path ? -1 : 1))
  const of = (folder: string) => sorted.filter((file) => file.path.startsWith(`${folder}/`))
  const all = <T>(folder: string, schema: z.ZodType<T>) => of(folder).map((file) => read(file, schema))
  const lists = <T>(folder: string, schema: z.ZodType<T>) =>
    of(folder).flatMap((file) => read(file, z.array(schema)))
  return {
    instruments: all("instruments", Instrument),
    definitions: all("definitions", DefinitionFile),
    standards: all("standards", Standard),
    shares: all("shares", ShareStandard),
    conditions: all("conditions", ConditionSet),
    authorities: lists("authorities", Authority),
    calendar: lists("calendars", CalendarEntry),
    holidays: lists("holidays", HolidayYear),
    norms: lists("norms", Norm),
    forms: of("forms")
      .filter((file) => file.path !== reportFieldsPath)
      .map((file) => read(file, Form)),
    crossChecks: of("checks").flatMap((file) => read(file, z.array(CrossCheck))),
    reportFields: of("forms")
      .filter((file) => file.path === reportFieldsPath)
      .flatMap((file) => read(file, z.array(ReportField))),
    hashes: Object.fromEntries(sorted.map((file) => [file.path, bytesToHex(sha256(utf8ToBytes(file.text)))])),
  }
}
