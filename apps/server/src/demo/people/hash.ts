/** A number in [0, 1) that depends on the person and the question alone, so that every round gives the same answer. */
export function hash(person: number, question: number): number {
  let h = Math.imul(person + 1, 2_654_435_761) ^ Math.imul(question + 11, 1_597_334_677)
  h = Math.imul(h ^ (h >>> 15), 2_246_822_519)
  h = Math.imul(h ^ (h >>> 13), 3_266_489_917)
  return ((h ^ (h >>> 16)) >>> 0) / 4_294_967_296
}

export function isAmong(person: number, question: number, share: number): boolean {
  return hash(person, question) < share
}
