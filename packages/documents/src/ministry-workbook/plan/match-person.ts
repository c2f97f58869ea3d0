import { isFullBirth, looseNameKey, yearOf } from "./match-keys.ts"
import type { AmbiguityReason } from "./plan-item.ts"
import type { RegisterIndex, StoredHousehold, StoredPerson } from "./register-index.ts"

/** What of a row decides who it is. */
export interface RowIdentity {
  readonly name: string
  readonly birth: number
  readonly sex: number
  readonly head: string
  readonly identityNumber: string | null
  /** Stored households that the row's household may be. */
  readonly homes: readonly StoredHousehold[]
}

export interface Suspect {
  readonly person: StoredPerson
  readonly reason: AmbiguityReason
}

/** People that a row equally well is, and whether their household says so too. */
export interface Match {
  readonly people: readonly StoredPerson[]
  readonly sure: boolean
}

const nobody: Match = { people: [], sure: false }

/**
 * Who a row is: by identity number; else by household (hamlet and form number), name and birth, both sure; else by name,
 * birth and head of household. Several that fit equally are returned together, for a person to choose.
 */
export function matchExactly(row: RowIdentity, index: RegisterIndex): Match {
  const byNumber = row.identityNumber === null ? undefined : index.byIdentity(row.identityNumber)
  if (byNumber) return { people: [byNumber], sure: true }
  const same = index.byNameBirth(row.name, row.birth)
  if (same.length === 0) return nobody
  const atHome = same.filter(({ home }) => home !== undefined && row.homes.includes(home))
  if (atHome.length > 0) return { people: atHome, sure: true }
  return { people: same.filter(({ home }) => home?.head === row.head), sure: false }
}

/** The one member of the household with this name and year of birth, whose day or month the file says otherwise. */
export function matchByYear(row: RowIdentity): StoredPerson | null {
  const members = row.homes.flatMap(({ members }) => members)
  const fit = members.filter(
    ({ name, birth, claimedBy }) =>
      claimedBy === 0 && name === row.name && yearOf(birth) === yearOf(row.birth),
  )
  return fit.length === 1 ? (fit[0] ?? null) : null
}

/** Stored people, not recognised in another row, who may be this one under another name, birth or household. */
export function findSuspects(row: RowIdentity, index: RegisterIndex): Suspect[] {
  const suspects: Suspect[] = []
  const members = row.homes.flatMap(({ members }) => members)
  const loose = members.length === 0 ? "" : looseNameKey(row.name)
  for (const person of members) {
    if (person.claimedBy !== 0) continue
    const sameLoose = person.name === row.name || looseNameKey(person.name) === loose
    if (sameLoose && person.birth === row.birth) suspects.push({ person, reason: "same-birth-other-name" })
    else if (sameLoose) suspects.push({ person, reason: "same-name-other-birth" })
    else if (person.birth === row.birth && isFullBirth(row.birth) && person.sex === row.sex) {
      suspects.push({ person, reason: "same-birth-other-name" })
    }
  }
  if (!isFullBirth(row.birth)) return suspects
  for (const person of index.byNameBirth(row.name, row.birth)) {
    if (person.claimedBy !== 0 || suspects.some((suspect) => suspect.person === person)) continue
    suspects.push({ person, reason: "same-name-and-birth-elsewhere" })
  }
  return suspects
}
