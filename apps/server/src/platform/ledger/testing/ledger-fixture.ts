import { randomUUID } from "node:crypto"
import { type Household, newPerson, type PersonRecord, type School, type SchoolReport } from "@phocap/core"
import type { Database } from "../../database/index.ts"
import type { Batch, Change } from "../change.ts"

/** A uuid that is the same in every run: `testId(7)` ends in 7. */
export function testId(number: number): string {
  return `01900000-0000-7000-8000-${String(number).padStart(12, "0")}`
}

export const testScope = { provinceCode: "22", unitCode: "07081", roundYear: 2026 }

export async function openRound(db: Database, unitCode = testScope.unitCode, year = 2026): Promise<void> {
  await db.query.insertInto("round").values({ province_code: "22", unit_code: unitCode, year }).execute()
}

export function batchOf(changes: Batch["changes"], given: Partial<Batch> = {}): Batch {
  return {
    ...testScope,
    batchId: randomUUID(),
    kind: "edit",
    actor: "Cán bộ thử",
    device: "máy 1",
    reason: "thử",
    at: "2026-09-30T08:00:00.000Z",
    changes,
    ...given,
  }
}

export function testHousehold(number: number, given: Partial<Household> = {}): Household {
  return {
    id: testId(number),
    hamlet: "Tổ 1",
    formNumber: String(number),
    headFamilyName: "Lò Thị",
    headGivenName: "Đào",
    address: null,
    phone: null,
    poverty: null,
    note: null,
    ...given,
  }
}

export function testPerson(
  number: number,
  household: number,
  given: Partial<PersonRecord> = {},
): PersonRecord {
  return newPerson({
    id: testId(number),
    householdId: testId(household),
    familyName: "Lò Văn",
    givenName: "Ẩn",
    birthYear: 2015,
    sex: 1,
    ...given,
  })
}

export function testSchool(code: string, given: Partial<School> = {}): School {
  return {
    provinceCode: "22",
    code,
    name: "Trường Tiểu học Ao Sen",
    levels: 2,
    system: 1,
    unitCode: "07081",
    ownership: 1,
    independent: false,
    firstRound: 2020,
    lastRound: null,
    ...given,
  }
}

export function testReport(number: number, given: Partial<SchoolReport> = {}): SchoolReport {
  return { id: testId(number), schoolCode: "T1", level: 2, values: {}, conditions: {}, ...given }
}

export function createHousehold(value: Household): Change {
  return { action: "create", entity: "household", id: value.id, value }
}

export function createPerson(value: PersonRecord): Change {
  return { action: "create", entity: "person", id: value.id, value }
}
