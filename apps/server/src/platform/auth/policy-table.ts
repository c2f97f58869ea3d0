import { type Policy, Role } from "@phocap/contract"

/** Roles that accounts hold, and the operator of the machine itself, who is no account. */
export type ActingRole = Role | "operator"

/** Roles held in one school of a unit, not in the unit. */
export const schoolRoles: readonly Role[] = ["school", "centre"]

/**
 * Who may do what: the one table that decides, from which the matrix on the screen and the tests of every route are made.
 * `open` needs nobody, `own-account` anybody who is signed in; all else needs one of the roles, in a unit and round that it
 * reaches. The operator of the machine may do everything; a policy without a line does not compile.
 */
export const policyTable: Readonly<Record<Exclude<Policy, "open" | "own-account">, readonly Role[]>> = {
  "read-figures": Role.options,
  "read-people": ["officer", "enumerator", "school", "centre", "province", "inspector", "leader"],
  "read-restricted": ["officer", "enumerator", "inspector"],
  "edit-people": ["officer", "enumerator"],
  "export-people": ["officer", "province", "inspector"],
  "export-records": ["officer"],
  import: ["officer"],
  "edit-schools": ["officer", "school"],
  "edit-settings": ["officer", "administrator"],
  "read-directives": [
    "officer",
    "school",
    "centre",
    "province",
    "inspector",
    "committee",
    "front",
    "leader",
    "auditor",
  ],
  "edit-directives": ["officer", "province", "committee"],
  "report-tasks": ["officer", "school", "centre", "province", "committee", "front"],
  "decide-tasks": ["province", "committee"],
  "submit-round": ["officer"],
  "accept-round": ["province"],
  "adjust-round": ["officer", "province"],
  "read-dossier": ["officer", "province", "inspector", "committee", "leader"],
  "edit-dossier": ["officer", "province"],
  "read-history": ["officer", "province", "inspector", "auditor"],
  backup: ["administrator"],
  "manage-accounts": ["administrator"],
  "read-audit": ["auditor"],
  "personal-data": ["officer"],
}
