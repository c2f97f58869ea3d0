/** Numbers given to UUIDs in the order in which they were added, found again by their bytes without making texts. */
export class UuidIndex {
  private readonly words: Int32Array
  /** Open addressing, at most half full: number + 1, or 0. */
  private readonly slots: Int32Array

  /** @param bytes - 16 a UUID, one behind the other: number i at 16 · i */
  constructor(bytes: Uint8Array) {
    this.words = wordsOf(bytes)
    const count = this.words.length / 4
    let size = 16
    while (size < count * 2) size *= 2
    this.slots = new Int32Array(size)
    for (let i = 0; i < count; i++) {
      let slot = this.slotOf(this.words, i * 4)
      while (this.slots[slot] !== 0) slot = (slot + 1) & (size - 1)
      this.slots[slot] = i + 1
    }
  }

  /** The number of each UUID of `bytes`, −1 for one that was not added. */
  findAll(bytes: Uint8Array): Int32Array {
    const wanted = wordsOf(bytes)
    return Int32Array.from({ length: wanted.length / 4 }, (_, i) => this.find(wanted, i * 4))
  }

  private find(wanted: Int32Array, at: number): number {
    const { words, slots } = this
    for (let slot = this.slotOf(wanted, at); ; slot = (slot + 1) & (slots.length - 1)) {
      const number = slots[slot]! - 1
      if (number < 0) return -1
      const own = number * 4
      if (
        words[own] === wanted[at] &&
        words[own + 1] === wanted[at + 1] &&
        words[own + 2] === wanted[at + 2] &&
        words[own + 3] === wanted[at + 3]
      ) {
        return number
      }
    }
  }

  private slotOf(words: Int32Array, at: number): number {
    let hash = Math.imul(words[at]! ^ words[at + 1]!, 0x9e3779b1)
    hash = Math.imul(hash ^ words[at + 2]! ^ (hash >>> 15), 0x85ebca6b)
    hash = Math.imul(hash ^ words[at + 3]! ^ (hash >>> 13), 0xc2b2ae35)
    return (hash ^ (hash >>> 16)) & (this.slots.length - 1)
  }
}

/** The bytes as words, on a buffer of their own: a view needs them aligned. */
function wordsOf(bytes: Uint8Array): Int32Array {
  return new Int32Array(bytes.slice().buffer)
}
