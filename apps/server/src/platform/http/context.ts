import type { Actor } from "../auth/actor.ts"
import type { OuterSignIn } from "../auth/outer-sign-in.ts"
import type { SecretBox } from "../auth/secret-box.ts"
import type { BackupPlace } from "../backup/index.ts"
import type { Database } from "../database/index.ts"
import type { LawLibrary } from "../law/law-library.ts"
import type { SigningKey } from "../ledger/index.ts"
import type { PopulationStore } from "../population/population-store.ts"

/** What every operation may use. Time and chance come from here, so that nothing else reads a clock. */
export interface Context {
  readonly database: Database
  readonly law: LawLibrary
  readonly populations: PopulationStore
  readonly actor: Actor
  /** Now, as an ISO timestamp. */
  readonly now: () => string
  readonly newId: () => string
  readonly demo: boolean
  /** The address under which a proxy that ends TLS shows us; absent where browsers come straight here. */
  readonly publicUrl?: string
  /** The sign-in that a province has for all its systems; absent where none is set up. */
  readonly outerSignIn?: OuterSignIn
  /** Locks secrets of accounts; absent where no key can be kept. */
  readonly secrets?: SecretBox
  /** Administrators who come in by a password alone may do nothing before they have turned a second factor on. */
  readonly secondFactorForAdministrators?: boolean
  /** Signs the ledger's roots; absent where no key can be kept. */
  readonly signing?: SigningKey
  /** Where backups lie; absent where there is no folder for them, as in tests. */
  readonly backups?: BackupPlace
}
