import { getAccessMatrix, Policy, Role } from "@phocap/contract"
import { policyTable } from "../../platform/auth/policy-table.ts"
import { operation } from "../../platform/http/operation.ts"

/** The table that decides, as it is: what the screen shows cannot differ from what is allowed. */
export const getAccessMatrixOperation = operation(getAccessMatrix, async () => ({
  roles: [...Role.options],
  rows: Policy.options.flatMap((policy) =>
    policy === "open" || policy === "own-account" ? [] : [{ policy, roles: [...policyTable[policy]] }],
  ),
}))
