import { readdirSync, readFileSync } from "node:fs"
import type { Found, PlanReading, Span } from "@phocap/core"
import fc from "fast-check"
import { expect, test } from "vitest"
import { readPlan } from "./read-plan.ts"

/** PHOCAP_FUZZ_RUNS tries more. */
const runs = Number(process.env.PHOCAP_FUZZ_RUNS ?? 60)

const plans = ["plans", "held-out"].flatMap((folder) => {
  const place = new URL(`testing/${folder}/`, import.meta.url)
  return readdirSync(place).map((file) => readFileSync(new URL(file, place), "utf8"))
})

const plainly = (words: string) => words.toLowerCase().replace(/\s+/g, "")

/** What a reading says that its text does not say at the place that it names. */
function untied({ text, head, parts, tasks, notUnderstood }: PlanReading): string[] {
  const wrong: string[] = []
  const held = (what: string, { start, end }: Span, says: (words: string) => boolean) => {
    if (!(start >= 0 && start <= end && end <= text.length)) wrong.push(`${what}: ${start}-${end}`)
    else if (!says(text.slice(start, end))) wrong.push(`${what}: "${text.slice(start, end)}"`)
  }
  const exact = (what: string, found: Found<string> | null) => {
    if (found !== null) held(what, found, (words) => words === found.value)
  }
  const loose = (what: string, found: Found<string> | null) => {
    // A letterhead of two columns stands between the words of a name that is broken.
    if (found !== null) {
      held(what, found, (words) =>
        found.value.split(/\s+/).every((word) => plainly(words).includes(plainly(word))),
      )
    }
  }
  loose("kind", head.kind)
  loose("number", head.number)
  loose("issuer", head.issuer)
  exact("subject", head.subject)
  exact("place", head.place)
  exact("signer", head.signer)
  exact("title of signer", head.signerTitle)
  for (const recipient of head.recipients) exact("recipient", recipient)
  if (head.issuedOn !== null) {
    const { value } = head.issuedOn
    held("issued", head.issuedOn, (words) => words.includes(value.slice(0, 4)))
  }
  for (const one of head.basis) held("basis", one, (words) => plainly(words).includes(plainly(one.number)))
  for (const part of parts) held("part", part, (words) => plainly(words).includes(plainly(part.title)))
  for (const task of tasks) {
    const title = plainly(task.title.replace(/…$/, ""))
    held("task", task, (words) => plainly(words).includes(title))
    for (const party of task.parties) exact(`${task.clause} ${party.role}`, party)
    for (const due of task.deadlines) held(`${task.clause} due`, due, (words) => words === due.value.words)
    exact(`${task.clause} product`, task.product)
  }
  for (const span of notUnderstood) held("not understood", span, () => true)
  return wrong
}

function check(raw: string): void {
  const reading = readPlan(raw)
  expect(untied(reading)).toEqual([])
  const clauses = reading.tasks.map((task) => task.clause)
  expect(new Set(clauses).size).toBe(clauses.length)
  // A day is a day of the calendar.
  for (const { value } of reading.tasks.flatMap((task) => task.deadlines)) {
    if (value.dueOn !== null) expect(new Date(value.dueOn).toISOString().slice(0, 10)).toBe(value.dueOn)
  }
}

test("every plan here, whole", () => {
  for (const plan of plans) check(plan)
})

test("a plan cut at any letter", () => {
  const cut = fc.record({
    plan: fc.constantFrom(...plans),
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    tail: fc.boolean(),
  })
  fc.assert(
    fc.property(cut, ({ plan, at, tail }) => {
      const place = Math.floor(plan.length * at)
      check(tail ? plan.slice(place) : plan.slice(0, place))
    }),
    { numRuns: runs },
  )
})

// biome-ignore format: a bag of pieces
const words = [
  "I. ", "II. NHIỆM VỤ", "1. ", "1.1. ", "a) ", "- ", "+ ", "Điều 2. ", "PHỤ LỤC", "KẾ HOẠCH", "Nơi nhận:", "STT\tNhiệm vụ\tChủ trì\tThời gian",
  "Giao ", "Đề nghị ", "UBND xã", "Công an xã ", "các trường ", "và ", "chủ trì, ", "phối hợp với ", "Chủ trì: ", "Nội dung phối hợp: ", "Thời gian: ", "Sản phẩm: ",
  "trước ngày 30/9/2026", "quý ll", "Quý IV/2026 - ", "tháng 9", "31/02/2026", "99/99/9999", "định kỳ 6 tháng, năm", "30 ngày kể từ ngày ký", "năm học 2026 - 2027", "thường xuyên",
  "(", ")", ".", ";", ":", ",", " ", "\t", "\n", "\n\n", "\r\n", "- 2 -\n", "\u0000", "\u200f", "\u202e", "\u00ad", "\ufeff", "\u0301", "\ud800", "\u{1f600}", "\u2028", "T/M BAN THƯỜNG VỤ\nBÍ THƯ\n", "Lồ Seo Phừ",
  "Số: 1/KH-UBND", "Khau Mây, ngày 05 tháng 3 năm 2026", "V/v ", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "K Ế  H O Ạ C H", "UBND\tCỘNG HÒA", "constructor", "__proto__",
]

test("pieces of plans in any order, with signs that no plan has", () => {
  const piece = fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom(...words) },
    { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 12 }) },
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 80 }), (pieces) => check(pieces.join(""))),
    { numRuns: runs * 5 },
  )
})

test("lines of plans mixed with each other", () => {
  const line = fc.constantFrom(...plans.flatMap((plan) => plan.split("\n")))
  fc.assert(
    fc.property(fc.array(line, { maxLength: 60 }), (lines) => check(lines.join("\n"))),
    { numRuns: runs },
  )
})

test("a megabyte in one line, and lists without end, are read to their end", () => {
  check(
    `1. ${"Giao UBND xã chủ trì, phối hợp với Công an xã hoàn thành trước ngày 30/9/2026; ".repeat(12_500)}`,
  )
  check("(".repeat(300_000))
  check("K Ế ".repeat(80_000))
  check(`STT\tNhiệm vụ\tChủ trì\n${"1\tĐiều tra\tCông an xã\n".repeat(8_000)}`)
  check(
    Array.from(
      { length: 8_000 },
      (_, i) => ["I. NHIỆM VỤ", "1. UBND xã:", "a) Công an xã:", "- Hội:", "+ Tổ:"][i % 5],
    ).join("\n"),
  )
})
