import { listBackups } from "@phocap/contract"
import { findBackups, isMadeByItself, passphrasePath } from "../../platform/backup/index.ts"
import { operation } from "../../platform/http/operation.ts"
import { backupsOf } from "./backups-of.ts"

/** What a turn of the server may be late by, and more. */
const late = 3_600_000

/** The backups there are, newest first, and how it stands with the next. */
export const listBackupsOperation = operation(listBackups, async (context) => {
  const { plan, dataDir, passphraseGiven } = backupsOf(context)
  const backups = await findBackups(plan.folder)
  const byItself = isMadeByItself(plan, context.demo)
  const now = Date.parse(context.now())
  const last = backups.find((one) => Date.parse(one.at) <= now)
  const due = last === undefined ? now : Date.parse(last.at) + plan.everyHours * 3_600_000
  return {
    folder: plan.folder,
    byItself,
    everyHours: plan.everyHours,
    keep: plan.keep,
    dueAt: byItself ? new Date(due).toISOString() : null,
    overdue: byItself && now - due > late,
    passphraseFile: passphraseGiven ? null : passphrasePath(dataDir),
    backups,
  }
})
