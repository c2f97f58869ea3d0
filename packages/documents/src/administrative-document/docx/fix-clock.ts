import { strFromU8, strToU8, unzipSync, zipSync } from "fflate"

/** The library writes the hour of making into the file; a fixed one makes equal documents equal files. */
export function fixClock(docx: Uint8Array): Uint8Array {
  const parts = unzipSync(docx)
  const properties = parts["docProps/core.xml"]
  if (properties !== undefined) {
    const fixed = strFromU8(properties).replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, "2020-01-01T00:00:00Z")
    parts["docProps/core.xml"] = strToU8(fixed)
  }
  return zipSync(parts, { mtime: new Date(1980, 0, 1), level: 6 })
}
