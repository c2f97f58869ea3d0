import { resolve } from "node:path"

/** A path as the caller meant it: the launcher runs elsewhere than where the command was typed. */
export function callerPath(path: string): string {
  return resolve(process.env.PHOCAP_CALLED_FROM ?? process.cwd(), path)
}
