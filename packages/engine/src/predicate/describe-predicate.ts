import { disabilityKinds, ethnicities, grade } from "@phocap/core"
import { type FactName, type FactWord, vocabulary } from "../facts/vocabulary.ts"
import { parsePredicate } from "./parse-predicate.ts"
import type { Predicate } from "./predicate.ts"

/** What a description needs besides the predicate. */
export interface PredicateWords {
  /** Round year: ages are said with their birth years. */
  readonly year: number
  /** Named definition → its Vietnamese wording. */
  readonly definitions: ReadonlyMap<string, string>
  /** Name of a school by its code; the code stands where the name is not known. */
  readonly schoolName?: (code: string) => string
}

/** Ages beyond every life: `age=0..200` is how a table says "everybody". */
const everyAge = 150
const everybody = "mọi người"
const wordings: Readonly<Record<string, FactWord>> = vocabulary

/**
 * A predicate in the words of a Vietnamese list heading: "6 tuổi (sinh 2020) và phải phổ cập và đang học lớp 1".
 * Parts said twice are said once. Throws what `parsePredicate` throws.
 */
export function describePredicate(where: string, words: PredicateWords): string {
  return say(parsePredicate(where), words) ?? everybody
}

/** Undefined where the predicate leaves nobody out and so adds nothing. */
function say(predicate: Predicate, words: PredicateWords): string | undefined {
  switch (predicate.kind) {
    case "fact":
      return sayRange(predicate.fact, predicate.low, predicate.high, words)
    case "bit":
      return sayKinds(predicate.bit)
    case "text":
      if (predicate.fact === "hamlet") return `ở ${predicate.text}`
      return `có tên ở trường ${words.schoolName?.(predicate.text) ?? predicate.text}`
    case "name":
      return words.definitions.get(predicate.name) ?? `“${predicate.name}”`
    case "not":
      return sayNot(predicate.of, words)
    case "and":
      return sayAnd(predicate.of, words)
    case "or":
      return sayOr(predicate.of, words)
  }
}

function sayAnd(parts: readonly Predicate[], words: PredicateWords): string | undefined {
  const said = parts
    .flatMap((part) => flatten(part, "and"))
    .flatMap((part) => {
      const text = say(part, words)
      if (text === undefined) return []
      return [part.kind === "or" ? `(${text})` : text]
    })
  return said.length === 0 ? undefined : [...new Set(said)].join(" và ")
}

function sayOr(parts: readonly Predicate[], words: PredicateWords): string | undefined {
  const said = parts.flatMap((part) => flatten(part, "or")).map((part) => say(part, words))
  const known = said.filter((text) => text !== undefined)
  return known.length < said.length ? undefined : [...new Set(known)].join(" hoặc ")
}

function flatten(predicate: Predicate, kind: "and" | "or"): Predicate[] {
  return predicate.kind === kind ? predicate.of.flatMap((part) => flatten(part, kind)) : [predicate]
}

function sayNot(of: Predicate, words: PredicateWords): string {
  if (of.kind === "not") return say(of.of, words) ?? everybody
  if (of.kind === "fact" && of.low === of.high) {
    const other = opposite(of.fact, of.low)
    if (other !== undefined) return other
  }
  const text = say(of, words) ?? everybody
  if (of.kind === "and" || of.kind === "or") return `không phải (${text})`
  return `không thuộc nhóm “${text}”`
}

/** The wording of the other value, for facts that can only be 0 or 1: nothing is unknown about them. */
function opposite(fact: string, value: number): string | undefined {
  const wording = wordings[fact]?.say
  if (typeof wording !== "object" || wording[2] !== "" || value > 1) return undefined
  return wording[1 - value]
}

function sayRange(fact: string, low: number, high: number, words: PredicateWords): string | undefined {
  if (fact === "age") return sayAges(low, high, words.year)
  if (fact === "grade") return sayFromNothing("không có lớp đang học", "đang học", low, high)
  if (fact === "droppedGrade") return sayFromNothing("không ghi lớp bỏ học", "bỏ học", low, high)
  if (fact === "ethnicity") return sayEthnicities(low, high)
  if (fact === "disability") return sayDisabilities(low, high)
  const wording = wordings[fact as FactName]?.say
  const values = Object.entries(typeof wording === "object" ? wording : {}).filter(([value, text]) => {
    return text !== "" && Number(value) >= low && Number(value) <= high
  })
  const texts = [...new Set(values.map(([, text]) => text))]
  if (texts.length === 0) return "mang mã không có trong bảng mã"
  return texts.length === 1 ? texts[0] : `(${texts.join(" hoặc ")})`
}

const span = (low: number, high: number) => (low === high ? String(low) : `${low}–${high}`)

function sayAges(low: number, high: number, year: number): string | undefined {
  if (low === 0 && high >= everyAge) return undefined
  if (high >= everyAge) return `từ ${low} tuổi (sinh ${year - low} trở về trước)`
  if (low === high) return `${low} tuổi (sinh ${year - low})`
  return `${low}–${high} tuổi (sinh ${year - high}–${year - low})`
}

/** Grades from one to another, where 0 stands for none. */
function sayFromNothing(nothing: string, verb: string, low: number, high: number): string {
  if (low > 0) return `${verb} ${gradeNames(low, high)}`
  return high === 0 ? nothing : `(${nothing} hoặc ${verb} ${gradeNames(1, high)})`
}

/** "lớp 1", "lớp 1–5", "mầm non 3–5 tuổi", and all that a range of codes spans. */
function gradeNames(low: number, high: number): string {
  const names: string[] = []
  const lastSchool = Math.min(high, grade.tertiary - 1)
  if (high >= grade.preschool) {
    const firstAge = Math.max(low - grade.preschool, 0)
    names.push(`mầm non ${span(firstAge, high - grade.preschool)} tuổi`)
  }
  if (low <= lastSchool) names.push(`lớp ${span(low, lastSchool)}`)
  if (low <= grade.tertiary && high >= grade.tertiary) {
    names.push("sau phổ thông (đại học, cao đẳng, nghề)")
  }
  return names.length === 0 ? "lớp ngoài bảng mã" : names.join(" hoặc ")
}

function sayEthnicities(low: number, high: number): string {
  const met = ethnicities.filter((one) => one.code >= low && one.code <= high)
  if (met.length === 0 || met.length > 3) return `dân tộc mã ${span(low, high)}`
  return `dân tộc ${met.map((one) => one.vi).join(", ")}`
}

/** A range of codes has no words of its own: each code is a set of kinds. */
function sayDisabilities(low: number, high: number): string {
  if (low < high) return `dạng khuyết tật mã ${span(low, high)}`
  return low === 0 ? "không ghi dạng khuyết tật" : sayKinds(low)
}

function sayKinds(bits: number): string {
  const kinds = disabilityKinds.filter((kind) => (kind.bit & bits) !== 0)
  return `có dạng khuyết tật ${kinds.map((kind) => kind.vi.toLowerCase()).join(" hoặc ")}`
}
