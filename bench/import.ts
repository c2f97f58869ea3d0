/**
 * How fast and in how much memory a ministry workbook comes into the register: read, checked, staged, accepted; then the
 * same file again. `npx tsx bench/import.ts [people]` (100,000 by default).
 */
import { spawn, spawnSync } from "node:child_process"
import { once } from "node:events"
import { createWriteStream, openAsBlob, readFileSync, statSync, writeFileSync } from "node:fs"
import { mkdtemp, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { type ImportSummary, signIn } from "@phocap/contract"
import { type Household, newPerson, type PersonRecord, type School } from "@phocap/core"
import { writeMinistryWorkbook } from "@phocap/documents"
import { hashPassword } from "../apps/server/src/platform/auth/password.ts"
import { openDatabase } from "../apps/server/src/platform/database/index.ts"
import { projectRoot } from "../apps/server/src/platform/files/project-root.ts"
import { benchProvince, benchYear } from "./lib/bench-context.ts"
import { seeded } from "./lib/crowd.ts"

const size = Number(process.argv[2] ?? 100_000)
const reach = { rowsPerSecond: 10_000, megabytes: 400 }

const school: School = {
  provinceCode: benchProvince,
  code: "99001",
  name: "Trường Đo Thử",
  levels: 15,
  system: 1,
  unitCode: "c1",
  ownership: 1,
  independent: false,
  firstRound: 2020,
  lastRound: null,
}

const families = "Nguyễn|Trần|Lê|Phạm|Hoàng|Vũ|Đặng|Bùi|Đỗ|Hồ|Ngô|Dương|Lý|Cao".split("|")
const middles = "Văn|Thị|Hữu|Đức|Ngọc|Minh|Thanh|Kim|Xuân|Quốc|Thị Thu|Thị Hồng".split("|")
const givens =
  "An|Bình|Cường|Dung|Đạt|Giang|Hà|Hiếu|Hòa|Hương|Khánh|Lan|Linh|Mai|Nam|Phúc|Quỳnh|Tâm|Trang|Vy".split("|")
const id = (kind: number, n: number) => `0000000${kind}-0000-7000-8000-${n.toString(16).padStart(12, "0")}`

function* madePeople(): Generator<PersonRecord> {
  const random = seeded(7)
  const pick = (list: readonly string[]) => list[Math.floor(random() * list.length)] ?? ""
  for (let n = 0; n < size; n++) {
    const age = Math.floor(random() * 80)
    const pupil = age >= 6 && age <= 17
    yield newPerson({
      id: id(1, n),
      householdId: id(2, Math.floor(n / 4)),
      ordinal: (n % 4) + 1,
      familyName: `${pick(families)} ${pick(middles)}`,
      givenName: pick(givens),
      birthDay: 1 + Math.floor(random() * 28),
      birthMonth: 1 + Math.floor(random() * 12),
      birthYear: benchYear - age,
      sex: random() < 0.5 ? 1 : 2,
      ethnicity: random() < 0.1 ? 2 : 1,
      residence: 1,
      presence: 1,
      relation: n % 4 === 0 ? "Chủ hộ" : "Con",
      grade: pupil ? age - 5 : null,
      className: pupil ? `${age - 5}A` : null,
      schoolCode: pupil ? school.code : null,
      graduationLevel: age > 17 ? 3 : null,
      phone: "0900000000",
    })
  }
}

function madeHouseholds(): Map<string, Household> {
  const households = new Map<string, Household>()
  for (let n = 0; n < size / 4; n++) {
    const name = {
      headFamilyName: `${families[n % families.length]} Văn`,
      headGivenName: givens[n % givens.length] ?? "",
    }
    const blank = { address: null, phone: null, poverty: null, note: null }
    const place = { hamlet: `Thôn ${(n % 30) + 1}`, formNumber: String(Math.floor(n / 30) + 1) }
    households.set(id(2, n), { id: id(2, n), ...place, ...name, ...blank })
  }
  return households
}

/** The file is made by a process of its own, so that its memory is not counted. */
async function makeFile(path: string): Promise<void> {
  const info = { provinceName: "Đo Thử", communeName: "Xã 1", unitCode: "c1", year: benchYear }
  const schools = new Map([[school.code, school]])
  await writeMinistryWorkbook(
    { people: madePeople(), households: madeHouseholds(), schools, info },
    createWriteStream(path),
  )
}

const officer = { userName: "canbo", password: "gió mùa đông bắc về" }

/** A folder with a database in which the commune has an open round, an officer, and nobody in its register. */
async function prepareData(dataDir: string): Promise<void> {
  const database = await openDatabase({ dataDir })
  await database.pool.query(
    `INSERT INTO unit (province_code, code, level, kind, name, parent_code, valid_from) VALUES
      ($1, $1, 1, 'tỉnh', 'Đo Thử', NULL, '2025-07-01'), ($1, 'c1', 3, 'xã', 'Xã 1', $1, '2025-07-01')`,
    [benchProvince],
  )
  const round = [benchProvince, benchYear]
  await database.pool.query("INSERT INTO round (province_code, unit_code, year) VALUES ($1, 'c1', $2)", round)
  await database.pool.query(
    `WITH one AS (
       INSERT INTO account (id, user_name, full_name, password_hash, state, created_at, created_by)
       VALUES (gen_random_uuid(), $1, 'Cán bộ', $2, 'active', now(), 'bench') RETURNING id)
     INSERT INTO account_role (id, account_id, role, province_code, unit_code, valid_from, granted_at, granted_by)
     SELECT gen_random_uuid(), id, 'officer', $3, 'c1', '2026-01-01', now(), 'bench' FROM one`,
    [officer.userName, await hashPassword(officer.password), benchProvince],
  )
  await database.close()
}

/** The server as it is shipped, in a process of its own: what it computes and holds is what is measured. */
async function startServer(
  dataDir: string,
): Promise<{ url: string; pid: number; stop: () => Promise<void> }> {
  const port = 20_000 + Math.floor(Math.random() * 20_000)
  const main = join(projectRoot, "apps/server/dist/main.mjs")
  const server = spawn(process.execPath, [main, "start", "--data", dataDir, "--port", String(port)], {
    stdio: ["ignore", "ignore", "inherit"],
  })
  const url = `http://127.0.0.1:${port}`
  for (let waited = 0; waited < 600; waited++) {
    if ((await fetch(`${url}/api/session`).catch(() => null)) !== null) break
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  const stop = async () => {
    server.kill("SIGTERM")
    await once(server, "exit")
  }
  return { url, pid: server.pid ?? 0, stop }
}

/** The officer's session, as the cookie that each call carries. */
async function comeIn(url: string): Promise<string> {
  const body = JSON.stringify(officer)
  const entered = await fetch(url + signIn.path, { method: "POST", headers: json, body })
  if (!entered.ok) throw new Error(await entered.text())
  return entered.headers
    .getSetCookie()
    .map((one) => one.split(";")[0])
    .join("; ")
}

const own = { "x-phocap": "1" }
const json = { ...own, "content-type": "application/json" }

interface Timed<T> {
  readonly answer: T
  readonly ms: number
  readonly cpu: number
}

async function measure(path: string, dataDir: string): Promise<void> {
  const { url, pid, stop } = await startServer(dataDir)
  const imports = `${url}/api/units/c1/rounds/${benchYear}/imports`
  let cookie = ""
  const timed = async <T>(path: string, body?: FormData): Promise<Timed<T>> => {
    const [began, cpu] = [performance.now(), computed(pid)]
    const headers = { ...(body === undefined ? json : own), cookie }
    const reply = await fetch(imports + path, { method: "POST", body: body ?? "{}", headers })
    if (!reply.ok) throw new Error(await reply.text())
    return { answer: (await reply.json()) as T, ms: performance.now() - began, cpu: computed(pid) - cpu }
  }
  const upload = async () => {
    const form = new FormData()
    form.set("file", await openAsBlob(path), "a.xlsx")
    return timed<ImportSummary>("", form)
  }
  try {
    cookie = await comeIn(url)
    const idle = peak(pid)
    const staged = await upload()
    const { id, added, rejected } = staged.answer
    const memory = [peak(pid)]
    const accepted = await timed<{ conflicts: number }>(`/${id}/accept`)
    memory.push(peak(pid))
    const whole = staged.ms + accepted.ms
    const rate = Math.round((size / whole) * 1000).toLocaleString("en")
    console.log(`${size.toLocaleString("en")} rows, ${(statSync(path).size / 1e6).toFixed(1)} MB`)
    console.log(`read, check, stage: ${said(staged)} (${added} added, ${rejected} rejected)`)
    console.log(`accept: ${said(accepted)} (${accepted.answer.conflicts} conflicts)`)
    console.log(`together: ${(whole / 1000).toFixed(1)} s, ${rate} rows/s  (reach: ≥ ${reach.rowsPerSecond})`)
    const again = await upload()
    console.log(`the same file again: ${said(again)} (${again.answer.unchanged} unchanged)`)
    memory.push(peak(pid))
    const most = memory.map((megabytes) => `${megabytes} MB`).join(", ")
    console.log(`peak memory of the server: ${most}; ${idle} MB before  (reach: ≤ ${reach.megabytes} MB)`)
  } finally {
    await stop()
  }
}

/** Elapsed, and how much of it the server computed; the rest is the database, or others on the machine. */
const said = ({ ms, cpu }: Timed<unknown>) => `${(ms / 1000).toFixed(1)} s, ${cpu.toFixed(1)} s of computing`

/** Seconds of processor that a process has used; Linux alone tells. */
function computed(pid: number): number {
  if (process.platform !== "linux") return Number.NaN
  const fields = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ")[1]?.split(" ") ?? []
  return (Number(fields[11]) + Number(fields[12])) / 100
}

/** The most memory that a process has held, in MB since last asked; Linux alone tells. */
function peak(pid: number): number {
  if (process.platform !== "linux") return Number.NaN
  const line = /VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))
  // "5" takes the high-water mark back to what is held now.
  writeFileSync(`/proc/${pid}/clear_refs`, "5")
  return Math.round(Number(line?.[1]) / 1024)
}

if (process.argv[3] !== undefined) await makeFile(process.argv[3])
else {
  const folder = await mkdtemp(join(tmpdir(), "phocap-bench-import-"))
  try {
    const path = join(folder, "a.xlsx")
    const made = spawnSync("npx", ["tsx", "bench/import.ts", String(size), path], { stdio: "inherit" })
    if (made.status !== 0) throw new Error("the workbook could not be made")
    const bundle = `import("./tools/lib/bundle-server.mjs").then((tool) => tool.bundleServer(process.cwd()))`
    const built = spawnSync(process.execPath, ["-e", bundle], { cwd: projectRoot, stdio: "inherit" })
    if (built.status !== 0) throw new Error("the server could not be built")
    await prepareData(join(folder, "data"))
    await measure(path, join(folder, "data"))
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
