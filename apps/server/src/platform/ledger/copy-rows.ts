import { once } from "node:events"
import { finished } from "node:stream/promises"
import pg from "pg"
import { from as copyFrom } from "pg-copy-streams"

/** Text sent to the server at once. */
const slice = 1 << 20

/** A value in COPY's text form: tabs part columns, line ends part rows, a backslash escapes. */
export function copyText(text: string): string {
  if (!/[\\\t\n\r]/.test(text)) return text
  return text.replaceAll("\\", "\\\\").replaceAll("\t", "\\t").replaceAll("\n", "\\n").replaceAll("\r", "\\r")
}

/** What COPY reads as NULL. */
export const copyNull = "\\N"

/** Loads lines of COPY's text form, each with its line end, into a table. */
export async function copyRows(
  client: pg.PoolClient,
  table: string,
  columns: readonly string[],
  lines: readonly string[],
): Promise<void> {
  const names = columns.map((name) => pg.escapeIdentifier(name)).join(", ")
  const stream = client.query(copyFrom(`COPY ${pg.escapeIdentifier(table)} (${names}) FROM STDIN`))
  const done = finished(stream)
  let text = ""
  for (const line of lines) {
    text += line
    if (text.length < slice) continue
    // Waiting here lets the server load while the rest is still to come, and keeps the buffer small.
    if (!stream.write(text)) await Promise.race([once(stream, "drain"), done])
    text = ""
  }
  stream.end(text)
  await done
}
