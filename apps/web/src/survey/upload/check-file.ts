/** Why a file is not sent at all, a key of the room's texts below `refused`. */
export type FileProblem = "empty" | "tooLarge" | "notExcel" | "wrongName" | "unreadable"

/** The server's limit, in bytes. */
export const largestFile = 60 * 1024 * 1024

const zip = [0x50, 0x4b]
const oldExcel = [0xd0, 0xcf, 0x11, 0xe0]

const begins = (head: Uint8Array, mark: readonly number[]) => mark.every((byte, i) => head[i] === byte)

/**
 * Looks at a file's name, size and first bytes before it travels over a weak network. A PDF that was renamed to .xlsx, a
 * web page saved as .xls and an empty file are told at once; the server looks again at everything.
 */
export async function checkFile(file: Pick<File, "name" | "size" | "slice">): Promise<FileProblem | null> {
  if (!/\.xlsx?$/i.test(file.name)) return "wrongName"
  if (file.size === 0) return "empty"
  if (file.size > largestFile) return "tooLarge"
  const head = await file
    .slice(0, 8)
    .arrayBuffer()
    .then((buffer) => new Uint8Array(buffer))
    .catch(() => null)
  if (head === null) return "unreadable"
  return begins(head, zip) || begins(head, oldExcel) ? null : "notExcel"
}
