import type { ActingRole } from "./policy-table.ts"
import type { Scope } from "./scope.ts"

/** A role in force today, with the units and rounds that it reaches. */
export interface Grant {
  readonly role: ActingRole
  readonly scope: Scope
  /** Held in one school of the units alone; null where it names none and so reaches nobody; undefined for other roles. */
  readonly school?: string | null
  /** Rounds, both included; null is without end. */
  readonly firstRound: number | null
  readonly lastRound: number | null
}

/** Who acts: signed in, the local operator at the machine itself, or nobody yet. Every write names the actor. */
export interface Actor {
  /** As history shows it. */
  readonly name: string
  /** The role that the interface speaks of: the first held. */
  readonly role: ActingRole | "visitor" | "nobody"
  readonly device: string
  /** Network address, or where else the call comes from. */
  readonly source: string
  readonly accountId: string | null
  readonly sessionId: string | null
  readonly grants: readonly Grant[]
  /** An administrator who has yet to turn a second factor on: until then only the own account is open. */
  readonly owesSecondFactor?: boolean
}

/** Whoever works at the machine that holds the data folder: the command line, the demo's loader, tests of rooms. */
export const localOfficer: Actor = {
  name: "Cán bộ địa phương",
  role: "operator",
  device: "local",
  source: "local",
  accountId: null,
  sessionId: null,
  grants: [{ role: "operator", scope: "everywhere", firstRound: null, lastRound: null }],
}

/** Not signed in. */
export const nobody: Actor = {
  name: "Chưa đăng nhập",
  role: "nobody",
  device: "",
  source: "",
  accountId: null,
  sessionId: null,
  grants: [],
}
