import { randomBytes } from "node:crypto"
import { join } from "node:path"
import type { Route } from "@phocap/contract"
import { newId, type School } from "@phocap/core"
import type { FastifyInstance, InjectOptions } from "fastify"
import type { z } from "zod"
import { localOfficer } from "../../platform/auth/actor.ts"
import { type Identify, identifyAs } from "../../platform/auth/identify.ts"
import { secretBoxOf } from "../../platform/auth/secret-box.ts"
import type { Database } from "../../platform/database/index.ts"
import { openTestDatabase } from "../../platform/database/testing/test-database.ts"
import { projectRoot } from "../../platform/files/project-root.ts"
import type { Context } from "../../platform/http/context.ts"
import { createApp } from "../../platform/http/create-app.ts"
import type { Operation } from "../../platform/http/operation.ts"
import { LawLibrary } from "../../platform/law/law-library.ts"
import { loadLaw } from "../../platform/law/load-law.ts"
import { applyChanges, type Change } from "../../platform/ledger/index.ts"
import { PopulationStore } from "../../platform/population/population-store.ts"
import { chance, type MadeRegister, madeSchools, testUnit } from "./made-register.ts"

/** What a call answered. */
export interface Answer<T> {
  readonly status: number
  readonly body: T
}

/** A running server on a database of its own, with one ward in two rounds and no people. */
export interface TestPlace {
  readonly context: Context
  readonly database: Database
  readonly app: FastifyInstance
  /** Calls an operation as the web application does. */
  call<R extends Route>(
    route: R,
    given?: { params?: object; query?: object; body?: object },
  ): Promise<Answer<R["reply"] extends z.ZodType ? z.output<R["reply"]> : unknown>>
  /** Writes a register into a round, by the ledger. */
  fill(register: MadeRegister, year?: number): Promise<string>
  /** Writes changes by the ledger; the id of their batch. */
  write(changes: readonly Change[], year?: number): Promise<string>
  close(): Promise<void>
}

async function makeUnits({ query }: Database): Promise<void> {
  const province = { province_code: "99", level: 1, kind: "tỉnh", name: "Tỉnh Thử", parent_code: null }
  const life = { valid_from: "2004-07-08", valid_to: "2025-07-01" }
  const now = { valid_from: "2025-07-01", valid_to: null }
  const commune = { province_code: "99", level: 3, kind: "phường", parent_code: "99" }
  await query
    .insertInto("unit")
    .values([
      { ...province, code: "99", valid_from: "2004-07-08", valid_to: null },
      { ...commune, code: "99001", name: "Phường Bến Cũ", ...life },
      { ...commune, code: "99002", name: "Phường Gò Cũ", ...life },
      { ...commune, code: "99001", name: "Phường Bến Mới", ...now },
      { ...commune, code: "99009", name: "Xã Cửa Tùng", kind: "xã", ...now },
    ])
    .execute()
  const merged = {
    province_code: "99",
    to_province_code: "99",
    to_code: "99001",
    on_date: "2025-07-01",
    partial: false,
  }
  await query
    .insertInto("unit_successor")
    .values([
      { ...merged, from_code: "99001" },
      { ...merged, from_code: "99002" },
    ])
    .execute()
  const rounds = [2024, 2025, 2026].map((year) => ({ province_code: "99", unit_code: "99001", year }))
  await query
    .insertInto("round")
    .values([...rounds, { province_code: "99", unit_code: "99002", year: 2024 }])
    .execute()
}

/** `identify` tells who calls; without it everybody is the operator of the machine. */
export async function openTestPlace(
  operations: readonly Operation[],
  identify: (context: Context) => Identify = (context) => identifyAs(context.actor),
): Promise<TestPlace> {
  const database = await openTestDatabase()
  const law = new LawLibrary(await loadLaw(join(projectRoot, "law")))
  const random = chance(20261124)
  const bytes = () => Uint8Array.from({ length: 10 }, () => Math.floor(random() * 256))
  let clock = Date.UTC(2026, 8, 30, 8)
  const context: Context = {
    database,
    law,
    populations: new PopulationStore(database, law),
    actor: localOfficer,
    now: () => {
      clock += 1000
      return new Date(clock).toISOString()
    },
    newId: () => newId(clock, bytes()),
    demo: false,
    secrets: secretBoxOf(randomBytes(32)),
  }
  const app = await createApp(context, {
    operations,
    identify: identify(context),
    webFolder: null,
    log: "error",
  })
  await makeUnits(database)
  const write: TestPlace["write"] = async (changes, year = 2026) => {
    const result = await applyChanges(database, {
      ...testUnit,
      roundYear: year,
      batchId: context.newId(),
      kind: "import",
      actor: "Thử nghiệm",
      at: context.now(),
      changes,
    })
    if (result.conflictCount > 0) throw new Error(JSON.stringify(result.conflicts[0]))
    return result.batchId
  }
  const schools = madeSchools.map(
    (value: School) => ({ action: "create", entity: "school", id: value.code, value }) as const,
  )
  await write(schools)
  return {
    context,
    database,
    app,
    write,
    fill: async ({ households, people }, year = 2026) =>
      write(
        [
          ...households.map(
            (value) => ({ action: "create", entity: "household", id: value.id, value }) as const,
          ),
          ...people.map((value) => ({ action: "create", entity: "person", id: value.id, value }) as const),
        ],
        year,
      ),
    call: async (route, given = {}) => {
      const values = Object.entries({ ...given.params })
      const path = values.reduce(
        (url, [name, value]) => url.replace(`:${name}`, encodeURIComponent(String(value))),
        route.path,
      )
      const query = Object.entries({ ...given.query }).map(([name, value]): [string, string] => [
        name,
        String(value),
      ])
      const request: InjectOptions = { method: route.method, url: path, query: Object.fromEntries(query) }
      if (given.body !== undefined) request.payload = given.body
      const answer = await app.inject(request)
      const isJson = String(answer.headers["content-type"]).includes("json")
      return { status: answer.statusCode, body: (isJson ? answer.json() : answer.rawPayload) as never }
    },
    close: async () => {
      await app.close()
      await database.close()
    },
  }
}
