import { chmod, mkdtemp } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"

/** A new temporary folder that the account of a test server can cross, also when the tests run as root. */
export async function makeReachableFolder(prefix = "phocap-test-"): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), prefix))
  await chmod(folder, 0o755)
  return folder
}
