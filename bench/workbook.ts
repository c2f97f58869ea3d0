/**
 * How fast and in how much memory a ministry workbook is read, parsed and planned, and how a sheet of a million rows is
 * streamed. `npx tsx bench/workbook.ts [people]` (100,000 by default); files go to a temporary folder and are removed.
 */
import { spawnSync } from "node:child_process"
import { createWriteStream } from "node:fs"
import { mkdtemp, open, rm, stat } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { type Household, newPerson, type PersonRecord, type School, sex } from "../packages/core/src/index.ts"
import {
  memoryRegister,
  openMinistryWorkbook,
  openSpreadsheet,
  planImport,
  type RandomAccess,
  type StoredRegister,
  writeMinistryWorkbook,
  writeXlsx,
} from "../packages/documents/src/index.ts"

const families = "Nguyễn|Trần|Lê|Phạm|Hoàng|Vũ|Đặng|Bùi|Đỗ|Hồ|Ngô|Dương|Lý|Cao|Mấu|Bo Bo".split("|")
const middles = "Văn|Thị|Hữu|Đức|Ngọc|Minh|Thanh|Kim|Xuân|Quốc|Thị Thu|Thị Hồng".split("|")
const givens =
  "An|Bình|Cường|Dung|Đạt|Giang|Hà|Hiếu|Hòa|Hương|Khánh|Lan|Linh|Mai|Nam|Phúc|Quỳnh|Tâm|Trang|Vy".split("|")

const id = (kind: string, n: number) => `00000000-0000-7${kind}-8000-${n.toString(16).padStart(12, "0")}`
const pick = <T>(list: readonly T[], n: number): T => list[n % list.length] as T

const schools = new Map<string, School>(
  Array.from({ length: 12 }, (_, i) => {
    const code = `5600${1000 + i}`
    const school: School = {
      provinceCode: "56",
      code,
      name: `Trường số ${i + 1}`,
      levels: 6,
      system: 1,
      unitCode: "22333",
      ownership: 1,
      independent: false,
      firstRound: 2020,
      lastRound: null,
    }
    return [code, school]
  }),
)

function household(n: number): Household {
  return {
    id: id("aaa", n),
    hamlet: `Thôn ${(n % 15) + 1}`,
    formNumber: String(Math.floor(n / 15) + 1),
    headFamilyName: `${pick(families, n)} ${pick(middles, n * 7)}`,
    headGivenName: pick(givens, n * 3),
    address: `Thôn ${(n % 15) + 1}, xã Hòa Bình`,
    phone: null,
    poverty: null,
    note: null,
  }
}

function person(n: number): PersonRecord {
  const home = Math.floor(n / 4)
  const birthYear = 2025 - ((n * 37) % 75)
  const age = 2025 - birthYear
  const pupil = age >= 6 && age <= 17
  return newPerson({
    id: id("bbb", n),
    householdId: id("aaa", home),
    ordinal: n + 1,
    familyName: `${pick(families, n * 11)} ${pick(middles, n * 5 + home)}`,
    givenName: pick(givens, n * 13),
    birthDay: (n % 28) + 1,
    birthMonth: (n % 12) + 1,
    birthYear,
    sex: n % 2 === 0 ? sex.male : sex.female,
    ethnicity: n % 9 === 0 ? 21 : 1,
    residence: 1,
    presence: 1,
    grade: pupil ? age - 5 : null,
    className: pupil ? `${age - 5}A` : null,
    twoSessions: pupil ? age < 11 : null,
    schoolCode: pupil ? pick([...schools.keys()], n) : null,
    graduationLevel: age > 17 ? 4 : age > 11 ? 2 : null,
    graduationYear: age > 17 ? birthYear + 17 : age > 11 ? birthYear + 10 : null,
    disabilities: n % 60 === 0 ? 1 : 0,
    relation: n % 4 === 0 ? "Chủ hộ" : "Con",
    guardianName: pupil ? `${pick(families, home)} ${pick(givens, home)}` : null,
    phone: n % 3 === 0 ? `09${String(n % 100_000_000).padStart(8, "0")}` : null,
  })
}

async function handle(path: string): Promise<{ source: RandomAccess; close: () => Promise<void> }> {
  const file = await open(path)
  const { size } = await stat(path)
  const read = async (position: number, length: number) => {
    const buffer = Buffer.alloc(Math.min(length, Math.max(size - position, 0)))
    const { bytesRead } = await file.read(buffer, 0, buffer.length, position)
    return buffer.subarray(0, bytesRead)
  }
  return { source: { size, read }, close: () => file.close() }
}

/** Runs some work on `rows` rows and prints rate and peak memory (above what was in use before). */
async function measure(title: string, rows: number, work: () => Promise<string>): Promise<void> {
  globalThis.gc?.()
  const before = process.memoryUsage()
  let heap = 0
  let resident = 0
  const watch = () => {
    const now = process.memoryUsage()
    heap = Math.max(heap, now.heapUsed - before.heapUsed)
    resident = Math.max(resident, now.rss)
  }
  const timer = setInterval(watch, 20)
  const cpu = process.cpuUsage()
  const start = performance.now()
  const result = await work()
  const seconds = (performance.now() - start) / 1000
  clearInterval(timer)
  watch()
  const { user, system } = process.cpuUsage(cpu)
  const mb = (bytes: number) => `${Math.round(bytes / 1e6)} MB`
  console.log(
    `${title}: ${seconds.toFixed(1)} s, ${Math.round(rows / seconds)} rows/s ` +
      `(${((user + system) / 1e6).toFixed(1)} s of processor), ` +
      `heap +${mb(heap)}, process ${mb(resident)}; ${result}`,
  )
}

async function plan(path: string, stored: StoredRegister): Promise<string> {
  const { source, close } = await handle(path)
  let made = 0
  const newId = () => id("ccc", ++made)
  let counts = ""
  try {
    const file = await openMinistryWorkbook(source)
    const request = { rows: file.rows, stored, schools, roundYear: 2025, newId, info: file.info }
    for await (const item of planImport(request)) {
      if (item.kind === "summary") counts = JSON.stringify(item.counts)
    }
  } finally {
    await close()
  }
  return counts
}

const info = { provinceName: "Khánh Hòa", communeName: "Hòa Bình", unitCode: "22333", year: 2025 }

/** Heap of each phase in MB: Node grows to gigabytes where it may, which would hide what is really needed. */
const heapLimit = 256

/** Each phase runs in a process of its own, so that its memory is its own. */
async function phase(name: string, count: number, folder: string): Promise<void> {
  const path = join(folder, "people.xlsx")
  const long = join(folder, "long.xlsx")
  const million = 1_000_000
  function* people() {
    for (let n = 0; n < count; n++) yield person(n)
  }
  function* households() {
    for (let n = 0; n * 4 < count; n++) yield household(n)
  }
  const size = async (file: string) => `${Math.round((await stat(file)).size / 1e6)} MB file`
  switch (name) {
    case "write workbook":
      return measure(name, count, async () => {
        const byId = new Map([...households()].map((one) => [one.id, one]))
        await writeMinistryWorkbook(
          { people: people(), households: byId, schools, info },
          createWriteStream(path),
        )
        return size(path)
      })
    case "read, parse, plan: nothing stored":
      return measure(name, count, () => plan(path, memoryRegister([], [])))
    case "read, parse, plan: all stored": {
      // As a database would: keys once, whole records only when asked for.
      const load = async (ids: readonly string[]) =>
        ids.map((one) => person(Number.parseInt(one.slice(-12), 16)))
      return measure(name, count, () => plan(path, { households, people, load }))
    }
    case "write a million rows":
      return measure(name, million, async () => {
        function* rows() {
          for (let n = 0; n < million; n++) yield { cells: [n, `dòng ${n}`, null, n % 7, "x"] }
        }
        await writeXlsx({ sheets: [{ name: "S", rows: rows() }] }, createWriteStream(long))
        return size(long)
      })
    default:
      return measure("read a million rows", million, async () => {
        const { source, close } = await handle(long)
        let cells = 0
        for await (const row of (await openSpreadsheet(source)).rows()) cells += row.cells.length
        await close()
        return `${cells} cells`
      })
  }
}

const phases = [
  "write workbook",
  "read, parse, plan: nothing stored",
  "read, parse, plan: all stored",
  "write a million rows",
  "read a million rows",
]

async function main(): Promise<void> {
  const [script = "", count = "100000", name, folder] = process.argv.slice(1)
  if (name && folder) return phase(name, Number(count), folder)
  const own = await mkdtemp(join(tmpdir(), "phocap-workbook-"))
  try {
    for (const each of phases) {
      const command = [`--max-old-space-size=${heapLimit}`, ...process.execArgv, script, count, each, own]
      const { status } = spawnSync(process.execPath, command, { stdio: "inherit" })
      if (status !== 0) throw new Error(`phase “${each}” failed`)
    }
  } finally {
    await rm(own, { recursive: true })
  }
}

await main()
