import { appendFile, readFile, writeFile } from "node:fs/promises"
import { join } from "node:path"
import type { Door } from "./door.ts"

const fileName = "phocap.conf"

/**
 * Writes our settings into the cluster before each start. A file, not command-line options: `pg_ctl` passes those
 * through a shell. The log keeps statements and their values out, for they hold people's data.
 */
export async function writeSettings(
  cluster: string,
  door: Door,
  unixSocket: boolean,
  more: Readonly<Record<string, string>> = {},
): Promise<void> {
  const settings: Record<string, string> = {
    listen_addresses: unixSocket ? "" : door.host,
    unix_socket_directories: unixSocket ? door.host : "",
    unix_socket_permissions: "0700",
    port: String(door.port),
    timezone: "UTC",
    log_timezone: "UTC",
    log_min_error_statement: "panic",
    log_error_verbosity: "terse",
    ...more,
  }
  const lines = Object.entries(settings).map(([name, value]) => `${name} = '${value.replaceAll("'", "''")}'`)
  await writeFile(join(cluster, fileName), `${lines.join("\n")}\n`)
  const main = join(cluster, "postgresql.conf")
  const include = `include_if_exists '${fileName}'`
  if (!(await readFile(main, "utf8")).includes(include)) await appendFile(main, `\n${include}\n`)
}
