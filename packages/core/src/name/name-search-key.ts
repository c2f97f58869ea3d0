import { remember } from "../text/remember.ts"
import { searchKey } from "./search-key.ts"

/** The `searchKey` of a whole name from its two parts, each of which is shared by many people and so worked out once. */
export function nameSearchKey(familyName: string, givenName: string): string {
  return `${partKey(familyName)} ${partKey(givenName)}`.trim()
}

const partKey = remember(searchKey)
