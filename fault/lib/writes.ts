import type { Product } from "./product.ts"

/** A write as it was sent, and what became of it as far as the sender can know. */
export interface Write {
  /** Its reason in the ledger: no other write bears it. */
  readonly token: string
  /** Entries that it makes. */
  readonly entries: number
  /** The batch that was acknowledged; null when nobody knows whether it was kept. */
  readonly batchId: string | null
}

/** A household that one writer alone writes: what it was acknowledged to be, and what it may have become after that. */
export interface Written {
  readonly id: string
  known: Fields
  maybe: Fields | null
  /** Notes of the people added, acknowledged or perhaps. */
  readonly people: Set<string>
  readonly maybePeople: Set<string>
}

/** Fields that are always written together: a mixture of two writes is half a write. */
export interface Fields {
  readonly address: string
  readonly formNumber: string
  readonly note: string
}

/** A commune of one round's own, and everything that was written into it. */
export class Ledgered {
  readonly unit: string
  private readonly number: number
  readonly writes: Write[] = []
  readonly households: Written[] = []
  /** Answers that were neither yes nor a failure: what should not happen. */
  readonly odd: string[] = []
  private sent = 0

  constructor(number: number) {
    this.unit = `f${number}`
    this.number = number
  }

  /** Whence calls come: another place after some, so that no limit of calls per address is met. Linux answers to all of 127/8. */
  get source(): string {
    if (process.platform !== "linux") return "127.0.0.1"
    const place = this.number * 32 + (Math.floor(this.sent / 500) % 32)
    return `127.${1 + ((place >> 16) & 127)}.${(place >> 8) & 255}.${place & 255}`
  }

  get acknowledged(): number {
    return this.writes.filter((write) => write.batchId !== null).length
  }

  next(): string {
    return `${this.unit}-${++this.sent}`
  }
}

export const year = 2026
const fieldsOf = (token: string): Fields => ({
  address: `Đường ${token}`,
  formNumber: token,
  note: `Ghi ${token}`,
})

/** Writes one thing after the other until told to stop: new households, several fields of one together, new people. */
export async function keepWriting(
  product: Product,
  place: Ledgered,
  token: string,
  random: () => number,
  goOn: () => boolean,
): Promise<void> {
  let own: Written | undefined
  while (goOn()) {
    const kind = own === undefined ? 0 : random()
    if (own === undefined || kind < 0.1) own = await addHousehold(product, place, token)
    else if (kind < 0.6) own = await editHousehold(product, place, token, own)
    else own = await addPerson(product, place, token, own)
    // Nobody hammers at a server that is down, and everybody takes a breath.
    await new Promise((resolve) => setTimeout(resolve, own === undefined ? 20 + 40 * random() : 5 * random()))
  }
}

/** Sends a write. @returns the answer when it was acknowledged */
async function send(
  product: Product,
  place: Ledgered,
  given: { method: string; path: string; token: string; entries: number; body: object; name: string },
): Promise<Record<string, unknown> | undefined> {
  const { method, path, token, entries, body, name } = given
  const answer = await product.call(method, `/api/units/${place.unit}/rounds/${year}/${path}`, {
    token,
    source: place.source,
    body: Buffer.from(JSON.stringify({ ...body, reason: name })),
  })
  if (answer?.status === 0) return undefined
  const failed = answer === undefined || answer.status >= 500
  if (!failed && (answer.status !== 200 || answer.body.applied !== entries)) {
    place.odd.push(`${method} ${path}: ${answer.status} ${JSON.stringify(answer.body).slice(0, 300)}`)
  }
  const batchId = !failed && answer.status === 200 ? String(answer.body.batchId) : null
  place.writes.push({ token: name, entries, batchId })
  return batchId === null ? undefined : answer?.body
}

export async function addHousehold(
  product: Product,
  place: Ledgered,
  token: string,
): Promise<Written | undefined> {
  const name = place.next()
  const known = fieldsOf(name)
  const household = { ...known, hamlet: "Tổ 1", headFamilyName: "Lò Văn", headGivenName: "Ẩn" }
  const given = { method: "POST", path: "households", token, entries: 1, body: { household }, name }
  const answer = await send(product, place, given)
  if (answer === undefined) return undefined
  const made = {
    id: String(answer.id),
    known,
    maybe: null,
    people: new Set<string>(),
    maybePeople: new Set<string>(),
  }
  place.households.push(made)
  return made
}

async function editHousehold(
  product: Product,
  place: Ledgered,
  token: string,
  own: Written,
): Promise<Written | undefined> {
  const name = place.next()
  const wanted = fieldsOf(name)
  const changes = (Object.keys(wanted) as (keyof Fields)[]).map((field) => ({
    field,
    old: own.known[field],
    new: wanted[field],
  }))
  own.maybe = wanted
  const path = `households/${own.id}`
  const answer = await send(product, place, {
    method: "PATCH",
    path,
    token,
    entries: 3,
    body: { changes },
    name,
  })
  if (answer === undefined) return undefined
  own.known = wanted
  own.maybe = null
  return own
}

async function addPerson(
  product: Product,
  place: Ledgered,
  token: string,
  own: Written,
): Promise<Written | undefined> {
  const name = place.next()
  const person = {
    householdId: own.id,
    familyName: "Lò Thị",
    givenName: "Đào",
    birthYear: 2015,
    sex: 1,
    note: name,
  }
  own.maybePeople.add(name)
  const given = { method: "POST", path: "people", token, entries: 1, body: { person }, name }
  const answer = await send(product, place, given)
  if (answer === undefined) return undefined
  own.maybePeople.delete(name)
  own.people.add(name)
  return own
}
