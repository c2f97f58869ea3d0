import { newId } from "@phocap/core"
import type { Transaction } from "../platform/database/index.ts"
import { adjustInTransaction, moveRound, type RoundStepKind } from "../platform/ledger/index.ts"
import type { DemoRound } from "./demo.ts"
import { commune, newCommunes, provinceCode } from "./places.ts"
import type { Random } from "./random.ts"

/** A round of a unit. */
export interface RoundPlace {
  readonly province: string
  readonly unitCode: string
  readonly year: number
}

const officer = "Cán bộ PCGD (minh họa)"
const department = "Sở GDĐT (minh họa)"

/** The day of a round's year on which a step was taken, `MM-DD`, at ten in the morning. */
async function step(
  tx: Transaction,
  place: RoundPlace,
  ids: Random,
  given: { kind: RoundStepKind; on: string; actor: string; reason?: string },
): Promise<void> {
  const at = new Date(`${place.year}-${given.on}T03:00:00Z`)
  await moveRound(tx, {
    provinceCode: place.province,
    unitCode: place.unitCode,
    roundYear: place.year,
    batchId: newId(at.getTime(), ids.bytes(10)),
    kind: given.kind,
    actor: given.actor,
    reason: given.reason ?? null,
    at: at.toISOString(),
  })
}

/** A round of the past: handed in in time, accepted before the year was out. */
export async function sealRound(tx: Transaction, place: RoundPlace, ids: Random): Promise<void> {
  await step(tx, place, ids, { kind: "submit", on: "10-02", actor: officer })
  await step(tx, place, ids, {
    kind: "seal",
    on: "12-18",
    actor: department,
    reason: "Số liệu khớp hồ sơ, đã kiểm tra mẫu tại hộ.",
  })
}

/** Where the open rounds of two communes stand: one waits for the province, one came back with remarks. */
export async function moveOpenRound(tx: Transaction, round: DemoRound, ids: Random): Promise<void> {
  if (round.state !== "open") return
  const place = { province: provinceCode, unitCode: round.unitCode, year: round.year }
  if (round.unitCode === newCommunes[commune.everythingMet]?.code) {
    await step(tx, place, ids, { kind: "submit", on: "10-01", actor: officer })
  }
  if (round.unitCode === newCommunes[commune.hardship]?.code) {
    await step(tx, place, ids, { kind: "submit", on: "10-05", actor: officer })
    await step(tx, place, ids, {
      kind: "return",
      on: "10-12",
      actor: department,
      reason: "Soát lại trẻ 5 tuổi học nơi khác của hai thôn vùng cao rồi nộp lại.",
    })
  }
}

/** What the ward of the story found wrong in last year's round after it was sealed. */
export async function adjustRound(tx: Transaction, round: DemoRound, ids: Random): Promise<void> {
  const isLast = round.unitCode === newCommunes[commune.shortBySeven]?.code && round.state === "sealed"
  if (!isLast || round.year !== 2025) return
  const pupil = round.people.find((person) => person.className?.endsWith("A") === true && person.grade === 6)
  const adult = round.people.find((person) => person.literacyClass === null && person.birthYear === 1990)
  const found = [
    {
      person: pupil,
      field: "className",
      old: "6A",
      new: "6B",
      on: "2026-01-15",
      reason: "Trường báo lại lớp.",
    },
    {
      person: adult,
      field: "phone",
      old: adult?.phone ?? null,
      new: "0900000125",
      on: "2026-03-04",
      reason: "Số điện thoại ghi trên phiếu bị nhòe.",
    },
  ]
  for (const { person, on, reason, ...change } of found) {
    if (person === undefined) continue
    const at = new Date(`${on}T03:00:00Z`)
    await adjustInTransaction(tx, {
      provinceCode,
      unitCode: round.unitCode,
      roundYear: round.year,
      batchId: newId(at.getTime(), ids.bytes(10)),
      actor: officer,
      reason,
      at: at.toISOString(),
      changes: [{ action: "set", entity: "person", id: person.id, ...change }],
    })
  }
}
