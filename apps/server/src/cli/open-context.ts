import { randomBytes } from "node:crypto"
import { join } from "node:path"
import { newId, PhocapError } from "@phocap/core"
import { isDemoLoaded } from "../demo/index.ts"
import { localOfficer } from "../platform/auth/actor.ts"
import { openDatabase } from "../platform/database/index.ts"
import { projectRoot } from "../platform/files/project-root.ts"
import type { Context } from "../platform/http/context.ts"
import { LawLibrary } from "../platform/law/law-library.ts"
import { loadLaw } from "../platform/law/load-law.ts"
import { loadSigningKey } from "../platform/ledger/index.ts"
import { PopulationStore } from "../platform/population/population-store.ts"

/** Where data is kept unless said otherwise: DATABASE_URL, else the folder of PHOCAP_DATA, else `data/`. */
export interface DataPlace {
  readonly data?: string | undefined
}

/** Opens database and law; the only place where the server reads a clock and draws chance. */
export async function openContext(place: DataPlace): Promise<Context & { close: () => Promise<void> }> {
  const databaseUrl = process.env.DATABASE_URL
  const dataDir = place.data ?? process.env.PHOCAP_DATA ?? join(projectRoot, "data")
  const pack = await loadLaw(join(projectRoot, "law"))
  const database = await openDatabase(
    databaseUrl !== undefined && place.data === undefined ? { databaseUrl } : { dataDir },
  )
  const law = new LawLibrary(pack)
  // A server process may have no folder to keep a key in: then another one signs.
  const signing = await loadSigningKey(dataDir).catch((error: unknown) => {
    if (error instanceof PhocapError) throw error
    return undefined
  })
  return {
    database,
    law,
    populations: new PopulationStore(database, law),
    actor: localOfficer,
    now: () => new Date().toISOString(),
    newId: () => newId(Date.now(), randomBytes(10)),
    demo: await isDemoLoaded(database),
    ...(signing === undefined ? {} : { signing }),
    close: () => database.close(),
  }
}
