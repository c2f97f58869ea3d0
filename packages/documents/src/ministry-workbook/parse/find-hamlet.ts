import { remember, searchKey } from "@phocap/core"
import { wordKey } from "../code-finder.ts"

const hamletWord =
  /^(?:thon|xom|ban|ap|to|khu|lang|buon|soc|phum|tieu khu|tdp|kp|doi|khom|khoi|xa xom|plei|plong|bon)(?: |$|\d)/

const isHamletWord = remember((part) => hamletWord.test(searchKey(part)))

/**
 * The hamlet that an address names: a part of it (between commas, semicolons or spaced hyphens) that is a hamlet of the
 * unit, or else its first part that begins with a word for hamlet ("Thôn 3", "Tổ dân phố Hòa Bình").
 */
export function findHamlet(address: string | null, hamlets?: ReadonlyMap<string, string>): string | null {
  if (address === null) return null
  const parts = address.split(/[,;]|\s[-–]\s/).map((part) => part.trim())
  if (hamlets && hamlets.size > 0) {
    for (const part of parts) {
      const known = part === "" ? undefined : hamlets.get(wordKey(part))
      if (known !== undefined) return known
    }
  }
  return parts.find(isHamletWord) ?? null
}
