import type { Household } from "@phocap/core"
import { formKey } from "../diff-row.ts"
import { birthKey, hamletKey, nameKey } from "./match-keys.ts"
import type { PersonKey, StoredRegister } from "./stored-register.ts"

export interface StoredHousehold {
  readonly household: Household
  readonly head: string
  readonly members: StoredPerson[]
  /** Number of the file's household that it was recognised in; −1 none. */
  boundTo: number
  /** It was recognised under another form number, so nothing else may be recognised in it. */
  renumbered: boolean
  /** Its changes have been handed out with a row. */
  reported: boolean
}

export interface FoundHouseholds {
  readonly list: readonly StoredHousehold[]
  readonly certain: boolean
}

export interface StoredPerson {
  readonly id: string
  readonly name: string
  readonly birth: number
  readonly sex: number
  readonly home: StoredHousehold | undefined
  readonly householdId: string
  /** Row that was recognised as this person; 0 none. */
  claimedBy: number
  /** A row may be this person: neither absent nor present. */
  suspected: boolean
}

function push<K>(map: Map<K, number[]>, key: K, value: number): void {
  const list = map.get(key)
  if (list) list.push(value)
  else map.set(key, [value])
}

/** The stored people and households of a unit as compact keys, for recognising the rows of a file. */
export class RegisterIndex {
  readonly people: StoredPerson[] = []
  readonly households = new Map<string, StoredHousehold>()
  readonly #list: StoredHousehold[] = []
  readonly #byPlace = new Map<string, number[]>()
  readonly #byForm = new Map<string, number[]>()
  readonly #byHead = new Map<string, number[]>()
  /** Names repeat, so the people of a name are looked through for the birth. */
  readonly #byName = new Map<string, StoredPerson[]>()
  readonly #byIdentity = new Map<string, StoredPerson>()

  static async build(stored: StoredRegister): Promise<RegisterIndex> {
    const index = new RegisterIndex()
    for await (const household of stored.households()) index.#addHousehold(household)
    for await (const person of stored.people()) index.#addPerson(person)
    return index
  }

  #addPerson(person: PersonKey): void {
    const home = this.households.get(person.householdId)
    const key = nameKey(person.familyName, person.givenName)
    const namesakes = this.#byName.get(key) ?? []
    const stored: StoredPerson = {
      id: person.id,
      // One string for all of the name.
      name: namesakes[0]?.name ?? key,
      birth: birthKey(person),
      sex: person.sex,
      home,
      // The household's own string, where there is one.
      householdId: home?.household.id ?? person.householdId,
      claimedBy: 0,
      suspected: false,
    }
    if (namesakes.length === 0) this.#byName.set(key, namesakes)
    namesakes.push(stored)
    home?.members.push(stored)
    this.people.push(stored)
    if (person.identityNumber) this.#byIdentity.set(person.identityNumber, stored)
  }

  #addHousehold(household: Household): void {
    const head = nameKey(household.headFamilyName, household.headGivenName)
    const at = this.#list.length
    const stored = { household, head, members: [], boundTo: -1, renumbered: false, reported: false }
    this.#list.push(stored)
    this.households.set(household.id, stored)
    const place = hamletKey(household.hamlet)
    push(this.#byHead, `${place}|${head}`, at)
    if (household.formNumber === null) return
    push(this.#byPlace, `${place}|${formKey(household.formNumber)}`, at)
    push(this.#byForm, formKey(household.formNumber), at)
  }

  #households(at: readonly number[] | undefined): StoredHousehold[] {
    return (at ?? []).flatMap((i) => this.#list[i] ?? [])
  }

  /**
   * The stored households that a household of the file may be: by hamlet and form number, which is certain; without a
   * hamlet by form number and head; without a number by hamlet and head. More than one: a person must say which.
   */
  findHouseholds(hamlet: string | null, formNumber: string | null, head: string): FoundHouseholds {
    const place = hamletKey(hamlet)
    const sameHead = (stored: StoredHousehold) => stored.head === head
    if (formNumber === null) {
      const list = this.#households(this.#byHead.get(`${place}|${head}`))
      const unnumbered = list.filter(({ household }) => household.formNumber === null)
      return unnumbered.length > 0 ? { list: unnumbered, certain: true } : { list, certain: false }
    }
    const form = formKey(formNumber)
    const unplaced = this.#households(this.#byPlace.get(`|${form}`)).filter(sameHead)
    if (place === "") {
      const list = unplaced.length > 0 ? unplaced : this.#households(this.#byForm.get(form)).filter(sameHead)
      return { list, certain: unplaced.length > 0 }
    }
    const here = this.#households(this.#byPlace.get(`${place}|${form}`))
    // Stored before anyone wrote the hamlet.
    if (here.length === 0) return { list: unplaced, certain: false }
    const narrowed = here.length > 1 ? here.filter(sameHead) : here
    return { list: narrowed.length > 0 ? narrowed : here, certain: true }
  }

  byIdentity(identityNumber: string): StoredPerson | undefined {
    return this.#byIdentity.get(identityNumber)
  }

  byNameBirth(name: string, birth: number): StoredPerson[] {
    return (this.#byName.get(name) ?? []).filter((person) => person.birth === birth)
  }
}
