import type { Database } from "../database/index.ts"
import type { LawLibrary } from "../law/law-library.ts"
import type { Commune } from "./commune.ts"
import { getUnit, type UnitAt } from "./find-unit.ts"
import { loadCommune } from "./load-commune.ts"
import { readStamp } from "./read-stamp.ts"

/** People kept in memory at most; a fact row is about 100 bytes, bitmaps as much again. */
const peopleKept = 1_500_000

/**
 * Communes in memory. Every request asks the database for the stamp of the round and takes what is kept only if it
 * is still true, so that several server processes never show old figures.
 */
export class PopulationStore {
  private readonly database: Database
  private readonly law: LawLibrary
  private readonly kept = new Map<string, Commune>()
  private readonly loading = new Map<string, Promise<Commune>>()

  constructor(database: Database, law: LawLibrary) {
    this.database = database
    this.law = law
  }

  /** The commune that bears `code` in the round; throws `unit.missing`, or `unit.level` for a unit above communes. */
  async commune(code: string, year: number): Promise<Commune> {
    return this.communeOf(await getUnit(this.database, code, year), year)
  }

  async communeOf(unit: UnitAt, year: number): Promise<Commune> {
    const { stamp, choices } = await readStamp(this.database, unit, year)
    const name = `${unit.provinceCode} ${unit.code} ${year}`
    const kept = this.kept.get(name)
    if (kept !== undefined && kept.stamp.key === stamp.key) {
      this.kept.delete(name)
      this.kept.set(name, kept)
      return kept
    }
    const waiting = this.loading.get(`${name} ${stamp.key}`)
    if (waiting !== undefined) return waiting
    const loading = loadCommune(this.database, this.law, unit, year, stamp, choices)
    this.loading.set(`${name} ${stamp.key}`, loading)
    try {
      const commune = await loading
      this.keep(name, commune)
      return commune
    } finally {
      this.loading.delete(`${name} ${stamp.key}`)
    }
  }

  private keep(name: string, commune: Commune): void {
    this.kept.delete(name)
    this.kept.set(name, commune)
    let people = 0
    for (const one of this.kept.values()) people += one.facts.size
    for (const [oldest, one] of this.kept) {
      if (people <= peopleKept || oldest === name) break
      people -= one.facts.size
      this.kept.delete(oldest)
    }
  }
}
