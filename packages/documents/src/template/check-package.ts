import { randomAccess } from "../spreadsheet/read/byte-source.ts"
import { ZipArchive } from "../spreadsheet/read/zip-archive.ts"
import { defaultLimits } from "../spreadsheet/spreadsheet-limits.ts"

/** An office's own paper with its emblem and a few pictures is far below this. */
const limits = { ...defaultLimits, maxUnpackedBytes: 60_000_000 }

/**
 * Throws where a Word file unpacks to more than a paper may hold, or to other than its directory says. For readers that
 * unpack it whole in memory and ask nothing.
 */
export async function checkPackage(docx: Uint8Array): Promise<void> {
  const zip = await ZipArchive.open(randomAccess(docx), limits)
  for (const name of zip.names) {
    const pieces = zip.chunks(name)
    while (!(await pieces.next()).done);
  }
}
