import { z } from "zod"
import { route } from "../platform/route.ts"

/** A backup in the folder of backups; whatever bears the name was read back when it was written. */
export const BackupLine = z.object({ name: z.string(), at: z.string(), bytes: z.number().int() })
export type BackupLine = z.infer<typeof BackupLine>

export const Backups = z.object({
  /** Folder on the machine that runs the server. */
  folder: z.string(),
  /** Whether one is made by itself, and how many hours after the last. */
  byItself: z.boolean(),
  everyHours: z.number(),
  keep: z.number().int(),
  /** When the next is due; null where none is made by itself. */
  dueAt: z.string().nullable(),
  /** It should have been made more than an hour ago. */
  overdue: z.boolean(),
  /** Where the passphrase is kept; null where the environment gives it. */
  passphraseFile: z.string().nullable(),
  backups: z.array(BackupLine),
})
export type Backups = z.infer<typeof Backups>

export const listBackups = route({
  method: "GET",
  path: "/api/backups",
  policy: "backup",
  summary: "Backups there are, and when the next is due",
  reply: Backups,
})

const Read = z.object({ name: z.string(), rows: z.number().int(), tables: z.number().int() })

export const makeBackup = route({
  method: "POST",
  path: "/api/backups",
  policy: "backup",
  summary: "Make a backup now and read it back",
  reply: Read,
})

export const checkBackup = route({
  method: "POST",
  path: "/api/backups/:backup/check",
  policy: "backup",
  summary: "Read a backup to its last byte",
  params: z.object({ backup: z.string().regex(/^phocap-[\dTZ-]+\.phocap$/) }),
  reply: Read,
})
