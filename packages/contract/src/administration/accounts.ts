import { z } from "zod"
import { Done } from "../platform/common.ts"
import { Role } from "../platform/role.ts"
import { Policy, route } from "../platform/route.ts"
import { GrantEntry } from "./own-account.ts"

export const AccountEntry = z.object({
  id: z.string(),
  userName: z.string(),
  fullName: z.string(),
  position: z.string(),
  state: z.enum(["invited", "active", "closed"]),
  /** Invented, of the demo: not to be changed. */
  fixed: z.boolean(),
  grants: z.array(GrantEntry),
  seenAt: z.string().nullable(),
})
export type AccountEntry = z.infer<typeof AccountEntry>

const params = z.object({ unit: z.string().max(10) })

export const listAccounts = route({
  method: "GET",
  path: "/api/units/:unit/accounts",
  policy: "manage-accounts",
  summary: "Accounts that hold or held a role in a unit or below it",
  params,
  reply: z.object({ accounts: z.array(AccountEntry), today: z.string() }),
})

/** A role to be given: where, from a day until before another, for some rounds or all. */
export const NewGrant = z.object({
  role: Role,
  /** Null: everywhere. */
  unit: z.string().max(10).nullable(),
  /** The code of the school that a role of a school or centre is held in; null for other roles. */
  school: z.string().max(20).nullable().default(null),
  from: z.iso.date("Ngày viết như 30/9/2026."),
  to: z.iso.date("Ngày viết như 30/9/2026.").nullable(),
  firstRound: z.number().int().min(2014).max(2200).nullable(),
  lastRound: z.number().int().min(2014).max(2200).nullable(),
})
export type NewGrant = z.infer<typeof NewGrant>

export const NewAccount = NewGrant.extend({
  fullName: z.string().trim().min(1, "Ghi họ tên.").max(120, "Họ tên dài quá 120 ký tự."),
  position: z.string().trim().max(120, "Chức vụ dài quá 120 ký tự."),
  /** Made from the name where empty. */
  userName: z.string().trim().max(60, "Tên đăng nhập dài quá 60 ký tự."),
})
export type NewAccount = z.infer<typeof NewAccount>

/** What an invitation's letter says; the code is told this once and not kept. */
export const InvitationLetter = z.object({
  accountId: z.string(),
  userName: z.string(),
  fullName: z.string(),
  position: z.string(),
  unitName: z.string(),
  role: Role.nullable(),
  code: z.string(),
  expiresAt: z.string(),
})
export type InvitationLetter = z.infer<typeof InvitationLetter>

export const createAccounts = route({
  method: "POST",
  path: "/api/units/:unit/accounts",
  policy: "manage-accounts",
  summary: "Make accounts, each with a role and a letter",
  params,
  body: z.object({ accounts: z.array(NewAccount).min(1).max(500) }),
  reply: z.object({ letters: z.array(InvitationLetter) }),
})

/** The body is multipart: one part `file`. Nothing is written. */
export const readAccountFile = route({
  method: "POST",
  path: "/api/units/:unit/accounts/file",
  policy: "manage-accounts",
  summary: "Read accounts to be made from a workbook",
  params,
  reply: z.object({
    accounts: z.array(NewAccount),
    problems: z.array(z.object({ row: z.number().int(), message: z.string() })),
  }),
})

export const getAccountTemplate = route({
  method: "GET",
  path: "/api/units/:unit/accounts/template.xlsx",
  policy: "manage-accounts",
  summary: "The workbook in which accounts are listed",
  params,
  reply: null,
})

const accountParams = params.extend({ id: z.uuid() })

export const inviteAgain = route({
  method: "POST",
  path: "/api/units/:unit/accounts/:id/invitation",
  policy: "manage-accounts",
  summary: "A new letter: for who lost it or forgot the password",
  params: accountParams,
  reply: InvitationLetter,
})

export const addGrant = route({
  method: "POST",
  path: "/api/units/:unit/accounts/:id/grants",
  policy: "manage-accounts",
  summary: "Give an account another role",
  params: accountParams,
  body: NewGrant,
  reply: Done,
})

export const endGrant = route({
  method: "DELETE",
  path: "/api/units/:unit/accounts/:id/grants/:grant",
  policy: "manage-accounts",
  summary: "Take a role away from today on",
  params: accountParams.extend({ grant: z.uuid() }),
  reply: Done,
})

export const endAccountSessions = route({
  method: "POST",
  path: "/api/units/:unit/accounts/:id/sign-out",
  policy: "manage-accounts",
  summary: "Sign an account out wherever it is in; it comes in again as before",
  params: accountParams,
  reply: Done,
})

export const closeAccount = route({
  method: "POST",
  path: "/api/units/:unit/accounts/:id/close",
  policy: "manage-accounts",
  summary: "Close an account: it comes in no more, its history stays",
  params: accountParams,
  reply: Done,
})

export const handOver = route({
  method: "POST",
  path: "/api/units/:unit/accounts/:id/hand-over",
  policy: "manage-accounts",
  summary: "Give the roles of who leaves to who follows, and close the account",
  params: accountParams,
  body: z.object({ to: z.uuid("Chọn người nhận bàn giao.") }),
  reply: z.object({ moved: z.number().int() }),
})

export const AccessMatrix = z.object({
  roles: z.array(Role),
  rows: z.array(z.object({ policy: Policy, roles: z.array(Role) })),
})
export type AccessMatrix = z.infer<typeof AccessMatrix>

export const getAccessMatrix = route({
  method: "GET",
  path: "/api/access-matrix",
  policy: "own-account",
  summary: "Which role may do what: the table that decides",
  reply: AccessMatrix,
})
