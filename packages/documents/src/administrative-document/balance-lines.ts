/**
 * Breaks a name into the fewest lines of at most `most` letters, as equal as they come: "ỦY BAN NHÂN DÂN / XÃ BÌNH MINH"
 * rather than one word left over. A word longer than a line stays whole.
 */
export function balanceLines(text: string, most: number): string[] {
  const words = text.split(/\s+/).filter((word) => word !== "")
  const fill = (limit: number): string[] => {
    const lines: string[] = []
    for (const word of words) {
      const last = lines.at(-1)
      if (last === undefined || last.length + 1 + word.length > limit) lines.push(word)
      else lines[lines.length - 1] = `${last} ${word}`
    }
    return lines
  }
  const fewest = fill(most)
  for (let limit = Math.ceil(text.length / fewest.length); limit < most; limit++) {
    const lines = fill(limit)
    if (lines.length <= fewest.length) return lines
  }
  return fewest
}
