/** The same function, its last answers remembered: the columns of a register repeat a few words thousands of times. */
export function remember<T>(answer: (text: string) => T, capacity = 20_000): (text: string) => T {
  const known = new Map<string, T>()
  return (text) => {
    const found = known.get(text)
    if (found !== undefined || known.has(text)) return found as T
    const made = answer(text)
    if (known.size >= capacity) known.clear()
    known.set(text, made)
    return made
  }
}
