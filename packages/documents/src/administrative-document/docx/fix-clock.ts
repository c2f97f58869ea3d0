import { strFromU8, strToU8, unzipSync, zipSync } from "fflate"

/**
 * The library writes the hour of making into the file and counts its pictures over all files that it has made; a fixed
 * hour and a count of the file's own make equal documents equal files.
 */
export function fixClock(docx: Uint8Array): Uint8Array {
  const parts = unzipSync(docx)
  let picture = 0
  for (const [path, part] of Object.entries(parts)) {
    if (path === "docProps/core.xml") {
      const fixed = strFromU8(part).replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, "2020-01-01T00:00:00Z")
      parts[path] = strToU8(fixed)
    } else if (/^word\/footer\d+\.xml$/.test(path)) {
      const counted = strFromU8(part).replace(/<wp:docPr id="\d+"/g, () => `<wp:docPr id="${++picture}"`)
      parts[path] = strToU8(counted)
    }
  }
  return zipSync(parts, { mtime: new Date(1980, 0, 1), level: 6 })
}
