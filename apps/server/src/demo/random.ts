/**
 * Chance that is the same on every machine: a small generator (sfc32) seeded by a text. Forks give each part of the
 * demo its own stream, so that a change in one part leaves the others as they were.
 */
export class Random {
  readonly #seed: string
  #a: number
  #b: number
  #c: number
  #d = 1

  constructor(seed: string) {
    this.#seed = seed
    ;[this.#a, this.#b, this.#c] = mix(seed)
    for (let i = 0; i < 12; i++) this.next()
  }

  fork(label: string): Random {
    return new Random(`${this.#seed}/${label}`)
  }

  /** A number in [0, 1). */
  next(): number {
    const sum = (((this.#a + this.#b) | 0) + this.#d) | 0
    this.#d = (this.#d + 1) | 0
    this.#a = this.#b ^ (this.#b >>> 9)
    this.#b = (this.#c + (this.#c << 3)) | 0
    this.#c = (this.#c << 21) | (this.#c >>> 11)
    this.#c = (this.#c + sum) | 0
    return (sum >>> 0) / 4_294_967_296
  }

  /** A whole number from `low` to `high`, both possible. */
  between(low: number, high: number): number {
    return low + Math.floor(this.next() * (high - low + 1))
  }

  chance(probability: number): boolean {
    return this.next() < probability
  }

  pick<T>(list: readonly T[]): T {
    const found = list[Math.floor(this.next() * list.length)]
    if (found === undefined) throw new RangeError("nothing to pick from")
    return found
  }

  /** One of the values, by weights that need not add up to 1. */
  weighted<T>(choices: readonly (readonly [T, number])[]): T {
    let rest = this.next() * choices.reduce((sum, [, weight]) => sum + weight, 0)
    for (const [value, weight] of choices) {
      rest -= weight
      if (rest < 0) return value
    }
    const last = choices.at(-1)
    if (last === undefined) throw new RangeError("nothing to pick from")
    return last[0]
  }

  shuffled<T>(list: readonly T[]): T[] {
    const copy = [...list]
    for (let i = copy.length - 1; i > 0; i--) {
      const j = Math.floor(this.next() * (i + 1))
      const held = copy[i] as T
      copy[i] = copy[j] as T
      copy[j] = held
    }
    return copy
  }

  bytes(count: number): Uint8Array {
    return Uint8Array.from({ length: count }, () => Math.floor(this.next() * 256))
  }
}

function mix(text: string): [number, number, number] {
  let a = 1_779_033_703
  let b = 3_144_134_277
  let c = 1_013_904_242
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    a = Math.imul(a ^ code, 597_399_067)
    b = Math.imul(b ^ code, 2_869_860_233)
    c = Math.imul(c ^ code, 951_274_213)
    a = (a << 13) | (a >>> 19)
    b = (b << 17) | (b >>> 15)
    c = (c << 5) | (c >>> 27)
  }
  return [a ^ (b >>> 7), b ^ (c >>> 11), c ^ (a >>> 3)]
}
